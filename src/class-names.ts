import type { Element } from 'domhandler';
import { interned, remembered } from './remembered.js';
import { attributeOf, CLASS, FREE_BITS, type ReadElement } from './sought.js';

/** A class attribute: pages have the same few hundred on thousands of elements. */
export interface ClassNames {
  /** One string for all equal ones. */
  readonly text: string;
  /** Of the questions that it has an answer to. */
  readonly bits: number;
  /** By question. */
  readonly answers: readonly unknown[];
}

type Question = (names: string) => unknown;

const BOUNDS = { most: 20_000, longest: 300 };
const NONE: readonly unknown[] = [];
const questions: Question[] = [];
let known = remembered(askAll, BOUNDS);

function askAll(names: string): ClassNames {
  const answers = questions.map((read) => read(names));
  const bits = answers.reduce<number>((sum, answer, at) => (answer === undefined ? sum : sum | bitOf(at)), 0);
  return { text: interned(names), bits, answers: bits === 0 ? NONE : answers };
}

const bitOf = (question: number): number => FREE_BITS[question] ?? 0;

/** The value of a class attribute, with every answer. */
export const classNames = (text: string): ClassNames => known(text) ?? askAll(text);

/**
 * A function that asks the same of every element's classes. Nearly none has an answer: which has is noted with the
 * element when its tag is read, so that the others are not looked at again. Of elements read before it is made it knows
 * nothing.
 * @throws Error where more is asked than can be noted
 */
export function askOfClasses<Value>(
  read: (names: string) => Value | undefined,
): (element: Element) => Value | undefined {
  const question = questions.push(read) - 1;
  const bit = bitOf(question);
  if (bit === 0) throw new Error(`No more than ${FREE_BITS.length} questions can be asked of classes.`);
  known = remembered(askAll, BOUNDS);
  return (element) => {
    const { bits, classes } = element as Partial<ReadElement>;
    if (bits !== undefined) return (bits & bit) === 0 ? undefined : (classes?.answers[question] as Value);
    const text = attributeOf(element, CLASS);
    return text ? read(text) : undefined;
  };
}
