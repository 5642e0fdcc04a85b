/**
 * Which blocks of a page are the article, by a text or by segments that people wrote down. 1: it is, 0: it is not,
 * -1: it cannot be said.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+/gu;
const RUN = 4;
const IS = 0.7;
const IS_NOT = 0.3;

/** Words of a text; an ideograph is a word of its own. */
export const wordsOf = (/** @type {string} */ text) => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

/** @returns {number[]} a label for each text */
export function labelsOf(/** @type {string[]} */ texts, gold) {
  if (gold.with) return texts.map((text) => segmentLabel(text, gold));
  const labels = texts.map(() => -1);
  if (!gold.text) return labels;
  const words = texts.map(wordsOf);
  labelLong(words, labels, runsOf(wordsOf(gold.text)));
  labelShort(words, labels, gold.text);
  return labels;
}

function segmentLabel(text, gold) {
  const line = text.replace(/\s+/g, ' ');
  const holds = (segment) => line.includes(segment.replace(/\s+/g, ' ').trim());
  const [is, isNot] = [gold.with.some(holds), gold.without.some(holds)];
  return is === isNot ? -1 : Number(is);
}

function runsOf(words) {
  const runs = new Map();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** A block is the article if most of its runs of words are, each as often as the article has it. */
function labelLong(words, labels, left) {
  words.forEach((own, i) => {
    if (own.length < RUN) return;
    const runs = runsOf(own);
    let found = 0;
    for (const [run, count] of runs) found += Math.min(count, left.get(run) ?? 0);
    const share = found / (own.length - RUN + 1);
    if (share <= IS_NOT) labels[i] = 0;
    if (share < IS) return;
    labels[i] = 1;
    for (const [run, count] of runs) left.set(run, Math.max(0, (left.get(run) ?? 0) - count));
  });
}

/** A few words stand anywhere: they are the article where they stand beside a block that is. */
function labelShort(words, labels, text) {
  const whole = ` ${wordsOf(text).join(' ')} `;
  const lines = new Set(text.split('\n').map((line) => wordsOf(line).join(' ')));
  words.forEach((own, i) => {
    if (!own.length || own.length >= RUN) return;
    const line = own.join(' ');
    const before = words[labels.lastIndexOf(1, i - 1)]?.slice(-2).join(' ');
    const after = words[labels.indexOf(1, i + 1)]?.slice(0, 2).join(' ');
    const fits =
      (i > 0 && before && whole.includes(` ${before} ${line} `)) ||
      (after && whole.includes(` ${line} ${after} `));
    if (fits) labels[i] = 1;
    else labels[i] = lines.has(line) ? -1 : 0;
  });
}
