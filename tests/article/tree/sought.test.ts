import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/article/tree/parse.js';
import { askOfClasses } from '../../../src/class-names.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import * as sought from '../../../src/sought.js';

const NAMES = Object.values<unknown>(sought).filter(
  (one): one is sought.Sought => typeof one === 'object' && one !== null && 'bit' in one,
);

const TAGS = [
  '<p>',
  '<p class="">',
  '<p class="lead lead">',
  '<p CLASS=Lead id=a hidden>',
  '<div role="dialog" aria-modal=true aria-label="Close" style="display:none">',
  '<div data-testid=x data-component=y data-embed=z data-embed-type=w>',
  '<a rel="author" href="/ada" itemprop="author">',
  '<img alt="Quay" src="q.png" width=1>',
  '<div class="a" class="b" id="1" id="2">',
];

const asked: string[] = [];
const lengthOf = askOfClasses((names) => {
  asked.push(names);
  return names.length > 4 ? names.length : undefined;
});

const readAs = (html: string): Element =>
  parsePage(`<body>${html}`, DEFAULT_LIMITS)
    .children.filter(isTag)
    .flatMap(({ children }) => children.filter(isTag))
    .flatMap(({ children }) => children.filter(isTag))[0] as Element;
const plainAs = (html: string): Element => parseDocument(html).children.find(isTag) as Element;

describe.each(TAGS)('%s', (html) => {
  it('is asked for an attribute as its own attributes are', () => {
    for (const element of [readAs(html), plainAs(html)]) {
      for (const one of NAMES) expect(sought.attributeOf(element, one)).toBe(element.attribs[one.name]);
      expect(sought.hasAttributes(element)).toBe(Object.keys(element.attribs).length > 0);
    }
  });

  it('is asked about its classes as any other element of the same classes', () => {
    const answers = [readAs(html), readAs(html), plainAs(html)].map(lengthOf);
    const names = plainAs(html).attribs.class;
    const length = names && names.length > 4 ? names.length : undefined;
    expect(answers).toEqual([length, length, length]);
    // Once for all that were read, once for the other one.
    expect(asked.filter((each) => each === names)).toEqual(names ? [names, names] : []);
  });
});

it.each([
  ['<p class=a id=b style=c title=d aria-label=e>', false],
  ['<img src=a alt=b width=1 height=2>', false],
  ['<p data-id=a>', true],
  ['<p url=a>', true],
  ['<a href=a>', true],
])('%s may keep something for a script: %s', (html, keeps) => {
  expect(sought.mayKeep(readAs(html))).toBe(keeps);
});
