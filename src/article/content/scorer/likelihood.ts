import { type BlockModel, featureOf, nextNode, real, whole } from './model.js';

/** How likely a block is article text, 0 to 1. */
export function scoreOf(model: BlockModel, vector: Float64Array): number {
  let sum = model.base;
  for (const root of model.roots) sum += real(model.value, leafOf(model, root, vector));
  return likelihood(sum);
}

/** Whether a block scores less than `drop`; of most, half of the trees tell that they cannot. */
export function isLow(model: BlockModel, vector: Float64Array): boolean {
  const { roots, safe, value } = model;
  let sum = model.base;
  for (let tree = 0; tree < roots.length; tree++) {
    if (sum > real(safe, tree)) return false;
    sum += real(value, leafOf(model, whole(roots, tree), vector));
  }
  return likelihood(sum) < model.drop;
}

const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum));

function leafOf(model: BlockModel, root: number, vector: Float64Array): number {
  let node = root;
  while (featureOf(model, node) >= 0) node = nextNode(model, node, vector);
  return node;
}

/**
 * What each feature added to the score or took from it: by how much the value changes where a tree asks for it
 * (Saabas 2014).
 */
export function sharesOf(model: BlockModel, vector: Float64Array): Float64Array {
  const shares = new Float64Array(vector.length);
  for (const root of model.roots) {
    let node = root;
    while (featureOf(model, node) >= 0) {
      const next = nextNode(model, node, vector);
      const feature = featureOf(model, node);
      shares[feature] = real(shares, feature) + real(model.value, next) - real(model.value, node);
      node = next;
    }
  }
  return shares;
}
