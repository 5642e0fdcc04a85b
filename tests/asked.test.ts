import { Element, isTag } from 'domhandler';
import { expect, test } from 'vitest';
import { parsePage } from '../src/article/tree/parse.js';
import { askedTexts } from '../src/asked.js';
import { askOfClasses } from '../src/class-names.js';
import { DEFAULT_LIMITS } from '../src/limits.js';
import { askOfNames, tagName, tagOf, testNames } from '../src/tag-names.js';

const isQuote = testNames((name) => name === 'blockquote');
const quoteName = askOfNames((name) => (name === 'blockquote' ? name : undefined));
const nameOf = askOfNames((name) => name);

function lengths(bounds: { most: number; longest: number }) {
  const asked: string[] = [];
  const texts = askedTexts({ ...bounds, questions: 2 });
  const { answerOf } = texts.ask((text) => {
    asked.push(text);
    return text === 'none' ? undefined : text.length;
  });
  return { asked, texts, lengthOf: (text: string) => answerOf(texts.of(text)) };
}

test('a question is answered once for equal texts, also where there is no answer', () => {
  const { asked, texts, lengthOf } = lengths({ most: 10, longest: 10 });
  const isFirst = texts.ask((text) => text.startsWith('f'));
  for (const text of ['four', 'none', 'four', 'none', 'no']) {
    expect(lengthOf(text)).toBe(text === 'none' ? undefined : text.length);
    expect(isFirst.answerOf(texts.of(text))).toBe(text === 'four');
    expect((texts.of(text).bits & isFirst.bit) !== 0).toBe(text === 'four');
  }
  expect(asked).toEqual(['four', 'none', 'no']);
});

test('of too many texts all are forgotten, and a long one is asked each time', () => {
  const { asked, lengthOf } = lengths({ most: 2, longest: 3 });
  for (const text of ['a', 'b', 'a', 'c', 'a', 'long', 'long']) lengthOf(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a', 'long', 'long']);
});

test('a question for which there is no bit is an error, not one without answers', () => {
  const { texts } = lengths({ most: 2, longest: 3 });
  texts.ask((text) => text);
  expect(() => texts.ask((text) => text)).toThrow('2 questions');
});

test('an element that a step made is asked by its name as one that was read', () => {
  const kind = (element: Element) => [isQuote(tagOf(element)), quoteName(tagOf(element))];
  const [root] = parsePage('<BLOCKQUOTE>', DEFAULT_LIMITS).children.filter(isTag);
  const body = root?.children.filter(isTag).at(-1);
  const read = body?.children.find(isTag) as Element;
  const elements = [read, new Element('blockquote', {}), new Element('div', {})];
  expect(elements.map(kind)).toEqual([
    [true, 'blockquote'],
    [true, 'blockquote'],
    [false, undefined],
  ]);
  expect(tagOf(read)).toBe(tagName('blockquote'));
});

test('an anchor that was left open in front of a block is a span in name and in every answer', () => {
  const [root] = parsePage('<a name=n><p>x <a href=2>y</a></p>', DEFAULT_LIMITS).children.filter(isTag);
  const span = root?.children.filter(isTag).at(-1)?.children.find(isTag) as Element;
  expect([span.name, nameOf(tagOf(span))]).toEqual(['span', 'span']);
});

test('what is asked after a name or a class came by is answered on the next page', () => {
  const page = () => {
    const [root] = parsePage('<ferry-box class=pier>', DEFAULT_LIMITS).children.filter(isTag);
    return root?.children.filter(isTag).at(-1)?.children.find(isTag) as Element;
  };
  page();
  const isFerry = testNames((name) => name === 'ferry-box');
  const lengthOf = askOfNames((name) => name.length);
  const onPier = askOfClasses((names) => names === 'pier' || undefined);
  expect([isFerry(tagOf(page())), lengthOf(tagOf(page())), onPier(page())]).toEqual([true, 9, true]);
});
