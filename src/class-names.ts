import type { Element } from 'domhandler';
import { type Asked, askedTexts } from './asked.js';
import { attributeOf, CLASS, type ReadElement } from './sought.js';

/** A class attribute: pages have the same few hundred on thousands of elements. */
export type ClassNames = Asked;

const names = askedTexts({ most: 20_000, longest: 300 });

/** The value of a class attribute. */
export const classNames = names.of;

/** A function that asks the same of every element's classes, at which an element that was read from a page leads. */
export function askOfClasses<Value>(
  read: (names: string) => Value | undefined,
): (element: Element) => Value | undefined {
  const ask = names.ask(read);
  return (element) => {
    const { classes } = element as Partial<ReadElement>;
    if (classes) return ask(classes);
    const text = attributeOf(element, CLASS);
    return text ? read(text) : undefined;
  };
}
