const WORD = /\p{L}+/gu;
/** The same where a text has no letter beyond Latin-1: a short list of them is searched several times faster. */
const LATIN_WORD = /[A-Za-zªµºÀ-ÖØ-öø-ÿ]+/g;
/** All that is beyond Latin-1, but for the quotation marks and dashes of all languages. */
const BEYOND = /[\u0100-\u1FFF\u2070-\uFFFF]/;

/** The runs of letters in a text. */
export function wordsIn(text: string): readonly string[] {
  return text.match(BEYOND.test(text) ? WORD : LATIN_WORD) ?? [];
}
