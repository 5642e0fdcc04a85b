import { type Element, isTag } from 'domhandler';
import { expect, test } from 'vitest';
import { runsOf } from '../../../src/article/boilerplate/runs.js';
import { parsePage } from '../../../src/article/tree/parse.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

function bodyOf(html: string): Element {
  const [root] = parsePage(`<body>${html}`, DEFAULT_LIMITS).children.filter(isTag);
  return root?.children.filter(isTag).at(-1) as Element;
}

const textsOf = (html: string): string[] => runsOf(bodyOf(html)).map(({ text }) => text);

test.each([
  ['a line has what inline elements hold', '<p>The <b>quay <i>is</i></b> closed</p>', ['The quay is closed']],
  ['a block in inline elements ends a line', '<span>a <b>b<div>c</div>d</b></span>', ['a ', 'b', 'c', 'd']],
  ['a line break ends one', '<p>a<br>b</p>', ['a', 'b']],
  ['frames and what is not shown have none', '<nav>a</nav><p>b</p><svg><text>c</text></svg>', ['b']],
])('%s', (_, html, texts) => {
  expect(textsOf(html)).toEqual(texts);
});

test('inline elements in each other take no longer than as many side by side', () => {
  const [depth, width] = [400, 100];
  const leaves = '<i>x</i>'.repeat(width);
  const time = (html: string): number => {
    const body = bodyOf(html);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      runsOf(body);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const beside = time(`<span>${leaves}<div>y</div></span>`.repeat(depth));
  const within = time(`${`<span>${leaves}`.repeat(depth)}<div>y</div>`);
  expect(within).toBeLessThan(Math.max(beside, 5) * 8);
});
