import { SPACELESS } from '../article/boilerplate/phrase.js';
import type { RoleRule } from '../article/rules.js';
import { parseRuleFile } from './rule-file.js';
import type { SourceFile } from './rules.js';
import { RoleFile } from './rules-schema.js';

/** What follows a label: a sign or nothing, or "Correction officers" would be one. */
const SIGN = '(?=[\\s\\p{Pe}]{0,2}(?:[\\p{Pd}:：.。(（\\[]|$))';
const WORD_ENDS = '(?![\\p{L}\\p{N}])';
const BEFORE = '^[\\s\\p{P}\\p{Sm}]{0,3}';

/** Reads the openings of notes, as one expression a role, anchored at the start so that it fails at once. */
export function readRoles({ file, source }: SourceFile): RoleRule[] {
  const entries = parseRuleFile(file, source, RoleFile).data;
  return (['correction', 'editors-note'] as const).map((role) => {
    const own = entries.filter((entry) => entry.role === role);
    const opens = own.flatMap((entry) => entry.opens);
    // What may follow stands behind a whole group: with every label of its own, compiling takes half a second.
    const either = [
      anyOf(
        own.flatMap((entry) => entry.labels ?? []),
        SIGN,
      ),
      anyOf(opens.filter(endsSpaceless), ''),
      anyOf(
        opens.filter((words) => !endsSpaceless(words)),
        WORD_ENDS,
      ),
    ]
      .filter(Boolean)
      .join('|');
    return { role, pattern: either ? new RegExp(`${BEFORE}(?:${either})`, 'u') : /$^/ };
  });
}

const endsSpaceless = (words: string): boolean => SPACELESS.test(words.slice(-1));

function anyOf(texts: readonly string[], follows: string): string {
  return texts.length ? `(?:${texts.map(literal).join('|')})${follows}` : '';
}

/** In lower case and with single spaces, as the openings are that it is tried on: all else takes long to compile. */
function literal(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]?");
}
