import type { Element } from 'domhandler';
import { interned, remembered } from './remembered.js';
import { attributeOf, CLASS, type ReadElement } from './sought.js';

/** A class attribute, and what has been found out about it: pages have the same few hundred on thousands of elements. */
export interface ClassNames {
  /** One string for all equal ones. */
  readonly text: string;
  /** Answers by question; NOTHING where the answer is that there is none. */
  readonly answers: unknown[];
}

const NOTHING = Symbol('nothing');
let questions = 0;

const known = remembered((text): ClassNames => ({ text: interned(text), answers: [] }), {
  most: 20_000,
  longest: 300,
});

/** The value of a class attribute. */
export function classNames(text: string): ClassNames {
  return known(text) ?? { text, answers: [] };
}

/**
 * A function that asks the same of every element's classes. What it has read once is kept with the classes, at which
 * an element that was read from a page leads: looking them up for each question would take longer than the rest.
 */
export function askOfClasses<Value>(
  read: (names: string) => Value | undefined,
): (element: Element) => Value | undefined {
  const question = questions++;
  return (element) => {
    const { classes } = element as Partial<ReadElement>;
    if (!classes) {
      const text = attributeOf(element, CLASS);
      return text ? read(text) : undefined;
    }
    const before = classes.answers[question];
    if (before !== undefined) return before === NOTHING ? undefined : (before as Value);
    const answer = read(classes.text);
    classes.answers[question] = answer ?? NOTHING;
    return answer;
  };
}
