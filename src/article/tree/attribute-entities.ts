import { decodeHTMLAttribute } from 'entities';

interface Entity {
  /** Without the ampersand. */
  readonly written: string;
  readonly character: string;
}

/** Those that data kept in attributes and addresses are full of, the most frequent first. */
const COMMON: readonly Entity[] = [
  { written: 'quot;', character: '"' },
  { written: 'amp;', character: '&' },
  { written: '#39;', character: "'" },
  { written: '#x27;', character: "'" },
  { written: '#34;', character: '"' },
  { written: '#038;', character: '&' },
  { written: '#039;', character: "'" },
  { written: 'lt;', character: '<' },
  { written: 'gt;', character: '>' },
];
/** What is no entity behind an ampersand: before an equals sign none is one without its semicolon. */
const NO_ENTITY = /[^a-zA-Z#]|[a-zA-Z0-9]*=|$/y;

/** An attribute's value with its entities decoded, nearly all of which are the same few. */
export function decodeAttribute(written: string): string {
  let text = '';
  let from = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', at + 1)) {
    const entity = commonAt(written, at + 1);
    if (entity) {
      text += written.slice(from, at) + entity.character;
      from = at + 1 + entity.written.length;
    } else if (!isNone(written, at + 1)) return decodeHTMLAttribute(written);
  }
  return from === 0 ? written : text + written.slice(from);
}

function commonAt(text: string, at: number): Entity | undefined {
  for (const entity of COMMON) if (text.startsWith(entity.written, at)) return entity;
  return undefined;
}

function isNone(text: string, at: number): boolean {
  NO_ENTITY.lastIndex = at;
  return NO_ENTITY.test(text);
}
