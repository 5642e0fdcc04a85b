export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One line of at most so many characters. */
export function shortLine(text: string, length: number): string {
  const line = oneLine(text);
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

const ESC = '\u001b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the painter sets
const COLOUR = /^\u001b\[\d{1,2}m/;

/** Without what a page could steer a terminal by; colours of our own stay. */
export function printable(line: string): string {
  return line.replace(CONTROLS, (character, at: number) =>
    character === ESC && COLOUR.test(line.slice(at, at + 5)) ? character : '',
  );
}
