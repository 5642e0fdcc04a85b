import { Command } from 'commander';
import type { CleanInput } from '../article/clean.js';
import type { EmbedSurvey } from '../article/survey/survey.js';
import { missedEmbed, type Surveyed } from '../embeds/survey/survey.js';
import { Failure } from '../failure.js';
import type { InputDoor } from './clean-input.js';
import { type Shown, withAnswers } from './embed-answers.js';
import type { EmbedDesk } from './embed-desk.js';
import { readEmbedInput } from './embed-input.js';
import { surveyJson } from './embed-json.js';
import { embedLines, missLines } from './embed-print.js';
import { note, paint, print, printJson } from './terminal.js';

export interface EmbedDoor extends InputDoor {
  readonly desk: EmbedDesk;
  /** Searches the input, as `surveyEmbeds` does. */
  readonly survey: (input: CleanInput, whole?: boolean) => Promise<EmbedSurvey>;
}

interface Options {
  readonly resolve?: boolean;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly text?: boolean;
  readonly url?: string;
  readonly page?: boolean;
}

const HELP = `
Examples:
  copydesk embed https://news.example.org/story.html            the embeds of its article, in reading order
  copydesk embed --resolve https://x.com/NASA/status/1500000000000000001    one post, asked for
  copydesk embed --resolve pic.twitter.com/uB5JguBWnn           the post that a picture's link leads to
  copydesk embed --explain saved.html --url https://news.example.org/story.html
  copydesk embed '<iframe src="https://www.youtube.com/embed/Brdg-_22aBc"></iframe>'
  pbpaste | copydesk embed -                                    an address, markup or text

With --explain, everything that looks like an embed and is none is listed with the reason. A document is taken for a page:
what stands outside its article is no embed of it. --no-page takes all that a document holds; --page cleans any input.`;

/** `copydesk embed`: shows what is embedded in a page, and what it resolves to. */
export function embedCommand(door: EmbedDoor): Command {
  return new Command('embed')
    .summary('show the embeds of a page, and why something is none')
    .description(
      'Shows every embed of a page, a piece of HTML or a text in reading order, or one post by its address.',
    )
    .argument('<input>', 'an http(s) address, a file, - for standard input, or HTML or text itself')
    .option('--resolve', 'ask the providers, where the embed policy lets them be asked')
    .option('--explain', 'say of everything that looks like an embed why it is none')
    .option('--json', 'print the embeds, their places and what is none as JSON')
    .option('--text', 'the input is text without markup, one paragraph a line')
    .option('--url <url>', 'the address that a saved page came from')
    .option(
      '--page',
      'the input is a whole page: take what stands in its article; fetch the address of a post',
    )
    .option('--no-page', 'take all that the input holds')
    .addHelpText('after', HELP)
    .action((input: string, options: Options) => run(input, options, door));
}

async function run(given: string, options: Options, door: EmbedDoor): Promise<void> {
  if (!given.trim()) throw new Failure('input-invalid', { missing: 'an address, a file, - or HTML' });
  const read = await readEmbedInput(given, options, door);
  const survey = 'post' in read ? surveyOfPost(read.post) : await door.survey(read.input, options.page);
  const url = 'post' in read ? (read.post.url ?? '') : read.input.url;
  const shown = await withAnswers(byPolicy(survey, url, door.desk), url, options.resolve ?? false, door.desk);
  if (options.json) printJson(surveyJson(shown, options.explain ?? false));
  else show(shown, options.explain ?? false);
}

const surveyOfPost = (embed: Surveyed['embed']): EmbedSurvey => ({
  as: 'markup',
  embeds: [{ embed, place: {} }],
  misses: [],
});

/** What the operator does not want is none. */
function byPolicy(survey: EmbedSurvey, url: string, { policyFor }: EmbedDesk): EmbedSurvey {
  const policy = policyFor(url);
  if (!policy) return survey;
  const isDropped = ({ embed }: Surveyed) => policy(embed.provider).resolve === 'drop';
  const dropped = survey.embeds.filter(isDropped).map((one) => missedEmbed(one, 'dropped-by-policy'));
  return {
    ...survey,
    embeds: survey.embeds.filter((one) => !isDropped(one)),
    misses: [...survey.misses, ...dropped],
  };
}

function show(shown: Shown, explain: boolean): void {
  if (shown.noArticle)
    note(
      paint(
        'yellow',
        `No article was found (${shown.noArticle.code}): all that the document holds is shown.`,
      ),
    );
  for (const line of embedLines(shown, paint)) print(line);
  if (explain) for (const line of missLines(shown, paint)) print(line);
  else if (shown.misses.length) {
    print(paint('dim', `${shown.misses.length} more look like embeds and are none: --explain says why.`));
  }
}
