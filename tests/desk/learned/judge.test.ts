import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/desk/learned/judge.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { WindowArticle } from '../../../src/store/learned/window.js';
import { bits, type Mark, print, seen, windowOf } from './window.js';

const verdict = (window: readonly WindowArticle[]) => judge(print('block'), window, DEFAULT_LIMITS);

describe('learned', () => {
  test.each<[string, number, number, Mark[]]>([
    ['a promo below five of five', 5, 5, ['edge']],
    ['a promo below three in ten', 40, 12, ['edge']],
    ['a call in the middle of most texts', 20, 12, []],
    ['a promo that quotes a name, in most texts', 20, 14, ['edge', 'speech']],
    ['a long note about the newsroom below half', 40, 20, ['edge', 'long']],
  ])('%s', (_, count, having, marks) => {
    expect(verdict(windowOf(count, having, marks))).toMatchObject({ learned: true, seen: having, of: count });
  });

  test('a note under videos, told of the articles that have one', () => {
    const window = windowOf(40, 6, ['beside'], (at) => ({ embeds: at < 8 }));
    expect(verdict(window)).toEqual({ learned: true, place: 'embed', seen: 6, of: 8 });
  });
});

describe('not learned', () => {
  test.each<[string, number, number, Mark[], string]>([
    ['a quote that two articles share', 12, 2, ['quote'], '10 articles'],
    ['a quote that three articles open with', 12, 3, ['edge', 'quote'], '10 articles'],
    ['a quoted sentence that nine share', 40, 9, ['edge', 'speech'], '10 articles'],
    ['the background of a series, at the end', 12, 7, ['edge', 'long', 'tied'], 'nothing: it speaks'],
    ['the background of a series, in the middle', 40, 20, ['long'], '24 of 40 articles'],
    ['a column of one writer below a few texts', 40, 8, ['edge'], '12 of 40 articles'],
    ['what four articles share', 4, 4, ['edge'], '5 articles'],
  ])('%s', (_, count, having, marks, wants) => {
    const found = verdict(windowOf(count, having, marks));
    expect(found.learned).toBe(false);
    expect(found.wants).toContain(wants);
  });

  test('what comes from one day', () => {
    const found = verdict(windowOf(12, 12, ['edge'], () => ({ day: '2026-03-01' })));
    expect(found).toMatchObject({ learned: false, wants: 'articles of 2 days' });
  });

  test('a wire story that is told twelve times under one title', () => {
    const found = verdict(windowOf(12, 12, ['edge'], () => ({ story: 'same' })));
    expect(found).toMatchObject({ learned: false, wants: '5 stories' });
  });

  test('a live blog that comes out under a new title each day', () => {
    const body = ['b0', 'b1', 'b2', 'b3'].map((name) => [print(name), bits(['long'])] as const);
    const copy = (at: number) =>
      seen(at, {}, { prints: new Map([[print('block'), bits(['edge'])], ...body]) });
    const window = Array.from({ length: 12 }, (_, at) => copy(at));
    expect(verdict(window)).toMatchObject({ learned: false, wants: '5 stories' });
    const others = windowOf(16, 16, ['edge']).slice(12);
    expect(verdict([...window, ...others]).learned).toBe(true);
  });
});

test('the order of the window does not matter', () => {
  const window = windowOf(20, 9, ['edge'], (at) => ({ story: `story-${at % 6}` }));
  expect(verdict([...window].reverse())).toEqual(verdict(window));
});
