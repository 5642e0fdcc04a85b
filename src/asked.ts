import { interned, remembered } from './remembered.js';

/** A text that comes again and again, and what has been found out about it. */
export interface Asked {
  /** One string for all equal ones. */
  readonly text: string;
  /** By question. */
  readonly answers: readonly unknown[];
  /** Of the questions that have an answer: one that is neither undefined nor false. */
  readonly bits: number;
}

export interface Question<Value> {
  readonly bit: number;
  readonly answerOf: (asked: Asked) => Value;
}

/** Texts of one kind, and questions about them. */
export interface AskedTexts {
  of(text: string): Asked;
  /** The same text with the answers to what has been asked since it came, for those who remember it themselves. */
  current(asked: Asked): Asked;
  /**
   * To ask the same of every text. All is answered when a text comes for the first time: looking an answer up anew each
   * time would take longer than the rest. So what came before a question was known has to come once more.
   * @throws Error where more is asked than there are bits
   */
  ask<Value>(read: (text: string) => Value): Question<Value>;
}

export interface AskedBounds {
  /** Texts: then all are forgotten, for pages may make them up. */
  readonly most: number;
  /** Characters; longer texts are asked anew each time. */
  readonly longest: number;
  /** Questions, of 32 that there are bits for. */
  readonly questions: number;
}

export function askedTexts(bounds: AskedBounds): AskedTexts {
  const questions: ((text: string) => unknown)[] = [];
  const answered = (text: string): Asked => {
    const answers = questions.map((read) => read(text));
    return { text: interned(text), answers, bits: bitsOf(answers) };
  };
  let known = remembered(answered, bounds);
  const of = (text: string) => known(text) ?? answered(text);
  return {
    of,
    current: (asked) => (asked.answers.length === questions.length ? asked : of(asked.text)),
    ask<Value>(read: (text: string) => Value) {
      const question = questions.push(read) - 1;
      if (question >= bounds.questions)
        throw new Error(`There are bits for ${bounds.questions} questions alone.`);
      known = remembered(answered, bounds);
      return { bit: 1 << question, answerOf: ({ answers }) => answers[question] as Value };
    },
  };
}

function bitsOf(answers: readonly unknown[]): number {
  let bits = 0;
  for (const [at, answer] of answers.entries()) if (answer !== undefined && answer !== false) bits |= 1 << at;
  return bits;
}
