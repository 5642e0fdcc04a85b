import type { NoteRule, PhraseRule, Rules } from '../rules.js';

/** A paragraph of an article runs longer; folded characters, so that scripts without spaces count alike. */
const LONGEST_NOTE = 240;

/**
 * The note that a block is as a whole: short, and speaking of a video, of pressing a link, and of the official site
 * together; however such a note is worded, it cannot do without these three. A sentence that speaks of none of them is
 * the article's, and the block no note.
 * @param sentences folded
 */
export function matchNote(rules: Rules, sentences: readonly string[]): PhraseRule | undefined {
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return length > LONGEST_NOTE ? undefined : rules.notes.find((note) => isNote(note, sentences))?.rule;
}

function isNote({ video, way, place }: NoteRule, sentences: readonly string[]): boolean {
  const speaksOf = (words: readonly string[]) => (sentence: string) =>
    words.some((word) => sentence.includes(word));
  return (
    [place, way, video].every((words) => sentences.some(speaksOf(words))) &&
    sentences.every(speaksOf([...place, ...way, ...video]))
  );
}
