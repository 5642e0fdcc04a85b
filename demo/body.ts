import { listData, readData } from './data.js';
import { networkPost } from './network-posts.js';
import { postMarkup } from './post-markup.js';
import type { Post } from './posts.js';
import { fill, type Values } from './template.js';

/** `<!-- name: argument -->` in an article's body. */
const DIRECTIVE = /<!-- ([a-z-]+)(?:: ([^\n]+?))? -->/g;

/** Forms that stand among the paragraphs as if the journalist had written them: no make wraps them. */
const UNWRAPPED = new Set(['bare-url', 'bare-link', 'flattened', 'flattened-glued']);

/** Networks whose posts have a template each. */
const NETWORKS = new Set(['bluesky', 'mastodon', 'tiktok', 'telegram']);

export interface Directive {
  readonly name: string;
  readonly argument: string;
}

export function directivesOf(body: string): Directive[] {
  return [...body.matchAll(DIRECTIVE)].map((match) => ({ name: match[1] ?? '', argument: match[2] ?? '' }));
}

export function withoutDirectives(body: string): string {
  return body.replace(DIRECTIVE, '');
}

/** `key form`, as in `<!-- post: harbour-first blockquote -->`. */
export function postArgument(argument: string): { key: string; form: string } {
  const [key = '', form = ''] = argument.split(' ');
  return { key, form };
}

/** The body with every comment replaced by what this make of page puts there. */
export function fillBody(
  body: string,
  make: string,
  values: Values,
  posts: ReadonlyMap<string, Post>,
): string {
  return body.replace(DIRECTIVE, (_all, name: string, argument = '') => {
    if (name === 'post') return placePost(argument, make, posts);
    if (NETWORKS.has(name)) return placeElsewhere(name, argument, make);
    return fill(template(make, name), { ...values, argument: argumentValues(argument, values) }).trimEnd();
  });
}

function placePost(argument: string, make: string, posts: ReadonlyMap<string, Post>): string {
  const { key, form } = postArgument(argument);
  const post = posts.get(key);
  if (!post) throw new Error(`There is no post "${key}".`);
  const markup = postMarkup(post, form, posts);
  return UNWRAPPED.has(form) ? markup : fill(template(make, 'post'), { post: markup }).trimEnd();
}

function placeElsewhere(network: string, key: string, make: string): string {
  return fill(template(make, network), { post: networkPost(key) }).trimEnd();
}

/** The parts of `a | b | c`; a number also names a related headline or a wording of the watch note. */
function argumentValues(argument: string, values: Values): Values {
  const words = values.words as { related: readonly string[]; watchNotes: readonly string[] };
  const number = Number(argument);
  return {
    parts: argument.split(' | '),
    number,
    headline: words.related[number],
    note: words.watchNotes[number],
  };
}

/** A make's own file, or else the common one. */
function template(make: string, name: string): string {
  const file = `${name}.html`;
  return readData('templates', listData(`templates/${make}`).includes(file) ? make : 'common', file);
}
