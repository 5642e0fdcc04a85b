import { interned, remembered } from './remembered.js';

/** A text that comes again and again, and what has been found out about it. */
export interface Asked {
  /** One string for all equal ones. */
  readonly text: string;
  /** Answers by question; NOTHING where the answer is that there is none. */
  readonly answers: unknown[];
}

const NOTHING = Symbol('nothing');

/** Texts of one kind, and questions about them. */
export interface AskedTexts {
  of(text: string): Asked;
  /**
   * A function that asks the same of every text. What it has read once is kept with the text: looking it up anew each
   * time would take longer than the rest.
   */
  ask<Value>(read: (text: string) => Value): (asked: Asked) => Value;
}

/**
 * @param most texts: then all are forgotten, for pages may make them up
 * @param longest characters; longer texts are asked anew each time
 */
export function askedTexts(bounds: { readonly most: number; readonly longest: number }): AskedTexts {
  const known = remembered((text): Asked => ({ text: interned(text), answers: [] }), bounds);
  let questions = 0;
  return {
    of: (text) => known(text) ?? { text, answers: [] },
    ask: (read) => asking(read, questions++),
  };
}

function asking<Value>(read: (text: string) => Value, question: number): (asked: Asked) => Value {
  return ({ text, answers }) => {
    const before = answers[question];
    if (before !== undefined) return (before === NOTHING ? undefined : before) as Value;
    const answer = read(text);
    answers[question] = answer ?? NOTHING;
    return answer;
  };
}
