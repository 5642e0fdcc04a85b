import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** All but those that XML has itself. */
const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)([a-z][a-z0-9]{1,31});/gi;
/** Above the number of names that HTML has; what goes beyond is made up. */
const MAX_NAMES = 3_000;

/** Feeds write HTML's named entities, which XML does not know, as if it did: `&eacute;` becomes the character. */
export function replaceHtmlEntities(text: string): string {
  const characters = new Map<string, string>();
  return text.replace(NAMED, (whole, name: string) => {
    let character = characters.get(name);
    if (character === undefined && characters.size < MAX_NAMES) {
      character = characterOf(whole);
      characters.set(name, character);
    }
    return character ?? whole;
  });
}

/** A fragment's text as a reader sees it: tags gone, entities read, white space folded. */
export function plainText(html: string): string {
  return textContent(parseDocument(html)).replace(/\s+/g, ' ').trim();
}

/** The entity itself if it has no meaning, or one that is markup. */
function characterOf(entity: string): string {
  const character = textContent(parseDocument(entity));
  return /[<>&"';]/.test(character) ? entity : character;
}
