/** Where two ways to write a text differ: tried with every character, alone and beside others. */
export function differences(
  neighbours: readonly string[],
  one: (text: string) => string,
  other: (text: string) => string,
): string[] {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    for (const beside of neighbours)
      for (const text of [character, character + beside, beside + character, `a${character}${beside}b`])
        if (one(text) !== other(text)) wrong.push(`${code.toString(16)} in ${JSON.stringify(text)}`);
  }
  return wrong;
}
