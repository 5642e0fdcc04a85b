import type { Feature } from './feature.js';
import { FEATURES } from './features.js';
import { sharesOf } from './likelihood.js';
import type { BlockModel } from './model.js';

const NAMED = 3;

/** Why a block scored so low: the features that took most from its score, in words. */
export function reasonOf(model: BlockModel, vector: Float64Array, score: number): string {
  const weighed = [...sharesOf(model, vector)]
    .map((share, at) => ({ share, at }))
    .filter(({ share }) => share < 0)
    .sort((a, b) => a.share - b.share)
    .slice(0, NAMED);
  const named = weighed.map(({ at }) => say(FEATURES[at], vector[at] ?? 0)).join(', ');
  return `Scored ${score.toFixed(2)} as article text${named && `: ${named}`}.`;
}

function say(feature: Feature | undefined, value: number): string {
  if (!feature) return 'an unnamed feature';
  const { name, words } = feature;
  const word = words?.[value];
  if (word !== undefined) return isFlag(name, words) ? word : `${name} ${word}`;
  return value < 0 ? `no ${name}` : `${name} ${Math.round(value * 100) / 100}`;
}

const isFlag = (name: string, words: readonly string[] | undefined): boolean => words?.[1] === name;
