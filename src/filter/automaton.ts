/** One character of a text is, or is not, of this. */
export type Test = (character: string) => boolean;

/** What a program does at one place: take a character, go on in two ways, hold to a place in the text, or end. */
export type Step =
  | { readonly kind: 'take'; readonly test: Test; readonly next: number }
  | { readonly kind: 'fork'; readonly either: number; readonly or: number }
  | { readonly kind: 'at'; readonly place: 'start' | 'end' | 'edge' | 'inside'; readonly next: number }
  | { readonly kind: 'end' };

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

const WORD = /[\p{L}\p{N}_]/u;

/** Runs a program over a text, all ways at once: at most `steps` times `text` places are looked at. */
export function accept({ steps, start }: Program, text: readonly string[]): boolean {
  let at = new Set<number>();
  for (let index = 0; index <= text.length; index++) {
    if (follow(steps, start, text, index, at)) return true;
    const character = text[index];
    if (character === undefined) return false;
    const next = new Set<number>();
    for (const place of at) {
      const step = steps[place];
      if (step?.kind === 'take' && step.test(character) && follow(steps, step.next, text, index + 1, next))
        return true;
    }
    at = next;
  }
  return false;
}

/** Adds all places that are reached without taking a character. True when the end is among them. */
function follow(
  steps: readonly Step[],
  from: number,
  text: readonly string[],
  index: number,
  into: Set<number>,
): boolean {
  const open = [from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (into.has(place)) continue;
    into.add(place);
    const step = steps[place];
    if (step?.kind === 'end') return true;
    if (step?.kind === 'fork') open.push(step.or, step.either);
    if (step?.kind === 'at' && holds(step.place, text, index)) open.push(step.next);
  }
  return false;
}

function holds(place: 'start' | 'end' | 'edge' | 'inside', text: readonly string[], index: number): boolean {
  if (place === 'start') return index === 0;
  if (place === 'end') return index === text.length;
  const edge = WORD.test(text[index - 1] ?? '') !== WORD.test(text[index] ?? '');
  return (place === 'edge') === edge;
}
