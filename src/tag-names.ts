import type { Element } from 'domhandler';
import { type Asked, askedTexts } from './asked.js';
import type { ReadElement } from './sought.js';

/** An element's name in lower case. */
export type TagName = Asked;

const names = askedTexts({ most: 5_000, longest: 40 });

/** The name that is written so, in lower case. */
export const tagName = names.of;

/** A function that asks the same of every element's name, as is done some thirty times an element. */
export const askOfNames = names.ask;

/** The name of an element, at which one that was read from a page leads. */
export function tagOf(element: Element): TagName {
  return (element as Partial<ReadElement>).tag ?? tagName(element.name);
}
