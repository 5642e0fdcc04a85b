/**
 * A test whether a text opens with one of some words. It is asked of every line, few of which open with even the first
 * letter of one of them.
 */
export function opensWith(words: readonly string[]): (text: string) => boolean {
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text) => byFirst.get(text.charCodeAt(0))?.some((word) => text.startsWith(word)) ?? false;
}
