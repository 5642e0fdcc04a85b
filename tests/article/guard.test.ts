import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/article/tree/parse.js';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';

function codeOf(html: string): string {
  try {
    parsePage(html, DEFAULT_LIMITS);
    return 'passes';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

const attributes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=1`).join(' ');

describe('the shape guard', () => {
  test.each([
    ['512 levels', '<div>'.repeat(512), 'passes'],
    ['513 levels', '<div>'.repeat(513), 'page-too-deep'],
    ['100,000 levels', '<div>'.repeat(100_000), 'page-too-deep'],
    ['nested lists', '<ul><li>'.repeat(20_000), 'page-too-deep'],
    ['nested tables', '<table><tr><td>'.repeat(20_000), 'page-too-deep'],
    ['nested SVG', '<svg><g>'.repeat(20_000), 'page-too-deep'],
    ['nested templates', '<template>'.repeat(20_000), 'page-too-deep'],
    ['10,000 paragraphs that are never ended', '<p>x'.repeat(10_000), 'passes'],
    ['3,000 paragraphs with an element left open', '<p><font>x'.repeat(3_000), 'passes'],
    ['3,000 anchors left open', '<a name=x>y'.repeat(3_000), 'passes'],
    ['2,000 images', '<img src=x>'.repeat(2_000), 'passes'],
    ['300,000 elements', '<br>'.repeat(300_000), 'page-too-many-elements'],
    ['256 attributes', `<p ${attributes(256)}>x`, 'passes'],
    ['257 attributes', `<p ${attributes(257)}>x`, 'page-too-many-attributes'],
    ['100,000 times one attribute', `<p ${'a=1 '.repeat(100_000)}>x`, 'page-too-many-attributes'],
    ['many attributes over many elements', `<p ${attributes(200)}>x</p>`.repeat(50), 'passes'],
  ])('%s: %#', (_what, html, expected) => expect(codeOf(html)).toBe(expected));
});
