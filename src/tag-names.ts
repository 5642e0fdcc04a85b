import type { Element } from 'domhandler';
import { type Asked, askedTexts } from './asked.js';
import type { ReadElement } from './sought.js';

/** An element's name in lower case. */
export type TagName = Asked;

const names = askedTexts({ most: 5_000, longest: 40, questions: 32 });

/** The name that is written so, in lower case. */
export const tagName = names.of;

/** A name with the answers to what has been asked since it came, for those who remember names themselves. */
export const currentName = names.current;

/**
 * A function that asks the same of every element's name, as is done some thirty times an element. Of elements that were
 * read before it was made it knows nothing.
 */
export function askOfNames<Value>(read: (name: string) => Value): (name: TagName) => Value {
  return names.ask(read).answerOf;
}

/** As askOfNames, of what is true or not. */
export function testNames(test: (name: string) => boolean): (name: TagName) => boolean {
  const { bit } = names.ask(test);
  return ({ bits }) => (bits & bit) !== 0;
}

/** The name of an element, at which one that was read from a page leads. */
export function tagOf(element: Element): TagName {
  return (element as Partial<ReadElement>).tag ?? tagName(element.name);
}
