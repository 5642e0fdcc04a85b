import type { Element } from 'domhandler';
import { type Asked, askedTexts } from './asked.js';
import { attributeOf, BITS_OF_ATTRIBUTES, CLASS, type ReadElement } from './sought.js';

/** A class attribute: pages have the same few hundred on thousands of elements. */
export type ClassNames = Asked;

const names = askedTexts({ most: 20_000, longest: 300, questions: 32 - BITS_OF_ATTRIBUTES });

/** The value of a class attribute. */
export const classNames = names.of;

/** The bits that classes give their element: which questions they have an answer to. */
export const bitsOfClasses = ({ bits }: ClassNames): number => bits << BITS_OF_ATTRIBUTES;

/**
 * A function that asks the same of every element's classes. Nearly none has an answer, and of an element that was read
 * from a page its bits tell so. Of those read before it was made it knows nothing.
 */
export function askOfClasses<Value>(
  read: (names: string) => Value | undefined,
): (element: Element) => Value | undefined {
  const { bit, answerOf } = names.ask(read);
  const noted = bit << BITS_OF_ATTRIBUTES;
  return (element) => {
    const { bits, classes } = element as Partial<ReadElement>;
    if (bits !== undefined) return classes && (bits & noted) !== 0 ? answerOf(classes) : undefined;
    const text = attributeOf(element, CLASS);
    return text ? read(text) : undefined;
  };
}
