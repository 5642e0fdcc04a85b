/** What a hub says, as it may be shown: one short line without what would disguise it. @param most characters */
export function oneLine(text: string, most: number): string {
  const plain = text.slice(0, most * 10).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return plain.trim().slice(0, most);
}
