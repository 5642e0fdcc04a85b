/** The paragraphs of a text whose markup is gone: one a line, white space collapsed, empty ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\t\v\f ]+/g, ' ').trim())
    .filter((line) => line !== '');
}
