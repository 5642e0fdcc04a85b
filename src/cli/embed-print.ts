import { MISSES, type MissCode } from '../embeds/misses/codes.js';
import type { Place } from '../embeds/survey/place.js';
import type { Missed } from '../embeds/survey/survey.js';
import type { Embed, EmbedStatus } from '../model.js';
import type { Shown } from './embed-answers.js';
import { printable, shortLine } from './printable.js';
import { span } from './terminal.js';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan';
type Painter = (style: Style, text: string) => string;

const NAME_WIDTH = 8;
const WORDS = 300;
const SHOWN = 100;
const STYLES: Partial<Record<EmbedStatus, Style>> = { resolved: 'green', parsed: 'cyan' };
/** Examples of one reason. */
const EXAMPLES = 3;

/** Embeds in reading order, for a terminal. */
export function embedLines({ as, embeds }: Shown, paint: Painter): string[] {
  const found = `${embeds.length} ${embeds.length === 1 ? 'embed' : 'embeds'}`;
  if (!embeds.length) return [as === 'page' ? 'No embed stands in the article.' : 'No embed was found.'];
  const lines = embeds.flatMap(({ embed, place, again }, index) => [
    `${index + 1}. ${paint('bold', embed.provider)} ${embed.kind} ${paint(STYLES[embed.status] ?? 'yellow', embed.status)}${embed.via ? paint('dim', ` (${embed.via})`) : ''}`,
    ...fieldsOf(embed, place).map(
      ([name, value]) => `   ${paint('dim', name.padEnd(NAME_WIDTH))} ${shortLine(value, WORDS)}`,
    ),
    ...(again
      ? [
          `   ${paint('yellow', again.doubt ? `may be a block: to be asked again in ${span(again.afterMs)}` : `no answer for now: to be asked again in ${span(again.afterMs)}`)}`,
        ]
      : []),
    '',
  ]);
  return [...lines, found].map(printable);
}

function fieldsOf(embed: Embed, place: Place): [string, string][] {
  const { author, published, text, media = [], counts, quoted, replyTo } = embed;
  const by = [author?.name, author?.handle && `@${author.handle}`, published].filter(Boolean).join(' · ');
  const files = media.map(({ type, url, alt }) => `${type} ${url}${alt ? ` (${alt})` : ''}`).join(', ');
  const fields: [string, string | undefined][] = [
    ['id', embed.id],
    ['url', embed.url],
    ['form', embed.form],
    ['stands', placeWords(place)],
    ['by', by],
    ['says', text],
    ['media', files],
    ['counts', counts && countWords(counts)],
    [
      'quotes',
      quoted &&
        `${quoted.author?.handle ? `@${quoted.author.handle}: ` : ''}${quoted.text ?? quoted.url ?? ''}`,
    ],
    [
      'replies',
      replyTo &&
        `${replyTo.author?.handle ? `@${replyTo.author.handle}: ` : ''}${replyTo.text ?? replyTo.url ?? ''}`,
    ],
  ];
  return fields.filter((field): field is [string, string] => !!field[1]);
}

function countWords({ readAt, ...counts }: NonNullable<Embed['counts']>): string {
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return `${told.join(', ')}, read ${readAt}`;
}

function placeWords({ block, within, after }: Place): string {
  const where = [block && `block ${block}`, within].filter(Boolean).join(', ');
  return after ? `${where ? `${where}, ` : ''}behind “${shortLine(after, SHOWN)}”` : where;
}

/** What is none, by its reason, for a terminal. */
export function missLines({ misses }: Shown, paint: Painter): string[] {
  const byCode = new Map<MissCode, Missed[]>();
  for (const miss of misses) byCode.set(miss.code, [...(byCode.get(miss.code) ?? []), miss]);
  if (!byCode.size) return ['', 'Nothing else looks like an embed.'];
  const lines = [...byCode].flatMap(([code, all]) => reasonLines(code, all, paint));
  return ['', paint('bold', 'No embeds'), ...lines].map(printable);
}

function reasonLines(code: MissCode, all: readonly Missed[], paint: Painter): string[] {
  const { is, wouldBe } = MISSES[code];
  const different = new Map(all.map((miss) => [`${miss.element} ${miss.shown}`, miss]));
  const shown = [...different.values()].slice(0, EXAMPLES);
  const more = different.size - shown.length;
  return [
    `${paint('yellow', code)}${all.length > 1 ? ` ×${all.length}` : ''}  ${is}`,
    paint('dim', `   becomes one by: ${wouldBe}`),
    ...shown.map(
      ({ element, shown: what, place }) =>
        `   <${element}> ${shortLine(what, SHOWN)}${place.after ? paint('dim', ` behind “${shortLine(place.after, 40)}”`) : ''}`,
    ),
    ...(more > 0 ? [paint('dim', `   and ${more} more`)] : []),
  ];
}
