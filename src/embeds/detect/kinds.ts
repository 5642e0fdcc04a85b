import { askOfNames } from '../../tag-names.js';

/**
 * What an element's name says of it to who looks for embeds. `dark`: no reader sees its text as text. `none`: it acts or
 * holds a whole page, and is no embed, though embeds may be in it.
 */
export type Kind = 'dark' | 'link' | 'field' | 'script' | 'none';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...of('dark', 'style svg select title'),
  ...of('link', 'a cite'),
  ...of('field', 'textarea'),
  ...of('script', 'script'),
  ...of('none', 'button input form link meta html body head article main nav'),
]);

function of(kind: Kind, names: string): [name: string, kind: Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** What an element's name says of it; nothing for most. */
export const kindOf = askOfNames((name) => KINDS.get(name));
