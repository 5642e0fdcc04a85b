import { expect, test } from 'vitest';
import { partIndex, partsIn } from '../../../src/article/boilerplate/part-index.js';

const index = partIndex(
  new Map([
    ['动画', 1],
    ['视频', 2],
    ['视', 3],
    ['app下载', 4],
  ]),
);

test.each([
  ['点击观看视频', [2, 3]],
  ['视频和动画', [1, 2, 3]],
  ['视视频视频', [2, 3]],
  ['请用app下载', [4]],
  ['频视', [3]],
  ['画', []],
  ['', []],
])('the values of the parts of %s, each once, as they were given', (text, values) => {
  expect(partsIn(index, text)).toEqual(values);
});
