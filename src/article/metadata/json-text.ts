/** Longer than any JSON-LD that describes one article. */
const LONGEST = 1_500_000;
/** What HTML and XHTML authors hide scripts in. */
const OPENERS = ['<!--', '<![CDATA[', '//<![CDATA[', '// <![CDATA[', '/*<![CDATA[*/', '/* <![CDATA[ */'];
const CLOSERS = ['-->', '//-->', ']]>', '//]]>', '// ]]>', '/*]]>*/', '/* ]]> */', ';'];
const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/&quot;|&#34;|&#x22;/gi, '"'],
  [/&#0?39;|&apos;|&#x27;/gi, "'"],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&amp;/gi, '&'],
];

/**
 * Reads JSON as sites write it: in comments or CDATA, with entities, comments, trailing commas, raw line breaks in
 * strings, or several values one after another.
 * @returns every value that could be read
 */
export function parseLooseJson(source: string): unknown[] {
  if (source.length > LONGEST) return [];
  const text = unwrap(source);
  const strict = parse(text);
  if (strict !== undefined) return [strict];
  const repaired = parse(repair(text));
  if (repaired !== undefined) return [repaired];
  if (/^\s*[[{]\s*&(?:quot|#34|#x22);/i.test(text)) return parseLooseJson(withoutEntities(text));
  return splitValues(repair(text)).flatMap((each) => parse(each) ?? []);
}

function unwrap(source: string): string {
  let text = source.trim();
  for (let layer = 0; layer < 4; layer++) {
    const opener = OPENERS.find((each) => text.startsWith(each));
    const closer = CLOSERS.find((each) => text.endsWith(each));
    if (!opener && !closer) break;
    text = text.slice(opener?.length ?? 0, closer ? -closer.length : undefined).trim();
  }
  return text;
}

function withoutEntities(text: string): string {
  return QUOTES.reduce((result, [entity, character]) => result.replace(entity, character), text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** One pass over tokens: strings are mended, comments and trailing commas left out. */
function repair(text: string): string {
  const TOKEN =
    /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|(,)(?=\s*[}\]])|[^"/,]+|[/,]/g;
  return text.replace(TOKEN, (token: string, trailing?: string) => {
    if (token.startsWith('"')) return repairString(token);
    if (token.startsWith('/*') || token.startsWith('//')) return '';
    return trailing ? '' : token;
  });
}

function repairString(token: string): string {
  return token
    .replace(/\p{Cc}/gu, (control) => CONTROLS.get(control) ?? ' ')
    .replace(/\\(?:["\\/bfnrt]|u[0-9a-f]{4}|([\s\S]))/gi, (pair, wrong) => (wrong ? wrong : pair));
}

/** Cuts `{…}{…}` or `{…},{…}` into its values. */
function splitValues(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') {
      if (depth === 0) start = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) values.push(text.slice(start, index + 1));
    }
  }
  return values.slice(0, 50);
}
