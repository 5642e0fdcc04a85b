/**
 * Boosted decision trees as the trainer writes them: node by node, a branch before what stands below it, the side of
 * the smaller values first. A branch is its feature, its threshold and its value, a leaf -1 and its value.
 */
export interface BlockModelFile {
  readonly features: readonly string[];
  readonly drop: number;
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The trees in arrays: to the left of a branch is the next node, to its right the node that `right` names. */
export interface BlockModel {
  /** What scores less is taken out. */
  readonly drop: number;
  readonly base: number;
  readonly roots: readonly number[];
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly value: Float64Array;
  readonly right: Int32Array;
}

/**
 * Makes a model of the trainer's file.
 * @throws Error if a tree is cut off or asks for a feature that is not there
 */
export function compileModel({ features, drop, base, trees }: BlockModelFile): BlockModel {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0);
  const nodes: Nodes = {
    feature: new Int16Array(size),
    threshold: new Float64Array(size),
    value: new Float64Array(size),
    right: new Int32Array(size),
    count: 0,
  };
  const roots = trees.map((tree) => {
    const root = nodes.count;
    if (read(tree, 0, nodes, features.length, 0) !== tree.length) throw new Error('a tree is not whole');
    return root;
  });
  return { drop, base, roots, ...nodes };
}

type Nodes = { -readonly [Name in 'feature' | 'threshold' | 'value' | 'right']: BlockModel[Name] } & {
  count: number;
};

const DEEPEST = 32;

/** Reads the node at a place of the file and all below it; the place behind them. */
function read(tree: readonly number[], from: number, nodes: Nodes, features: number, depth: number): number {
  const node = nodes.count++;
  const [feature = Number.NaN, second = Number.NaN, third = Number.NaN] = tree.slice(from, from + 3);
  if (feature === -1 && Number.isFinite(second)) {
    nodes.feature[node] = -1;
    nodes.value[node] = second;
    return from + 2;
  }
  const isKnown = Number.isInteger(feature) && feature >= 0 && feature < features;
  if (!isKnown || !Number.isFinite(second) || !Number.isFinite(third) || depth > DEEPEST) {
    throw new Error(`a tree is broken at its number ${from}`);
  }
  nodes.feature[node] = feature;
  nodes.threshold[node] = second;
  nodes.value[node] = third;
  const middle = read(tree, from + 3, nodes, features, depth + 1);
  nodes.right[node] = nodes.count;
  return read(tree, middle, nodes, features, depth + 1);
}

/** How likely a block is article text, 0 to 1. */
export function scoreOf(model: BlockModel, vector: Float64Array): number {
  let sum = model.base;
  for (const root of model.roots) {
    let node = root;
    while (at(model.feature, node) >= 0) node = nextNode(model, node, vector);
    sum += at(model.value, node);
  }
  return 1 / (1 + Math.exp(-sum));
}

/**
 * What each feature added to the score or took from it: by how much the value changes where a tree asks for it
 * (Saabas 2014).
 */
export function sharesOf(model: BlockModel, vector: Float64Array): Float64Array {
  const shares = new Float64Array(vector.length);
  for (const root of model.roots) {
    let node = root;
    while (at(model.feature, node) >= 0) {
      const next = nextNode(model, node, vector);
      const feature = at(model.feature, node);
      shares[feature] = at(shares, feature) + at(model.value, next) - at(model.value, node);
      node = next;
    }
  }
  return shares;
}

const nextNode = ({ feature, threshold, right }: BlockModel, node: number, vector: Float64Array): number =>
  at(vector, at(feature, node)) < at(threshold, node) ? node + 1 : at(right, node);

/** A number of a typed array whose index is known to be inside. */
const at = (values: ArrayLike<number>, index: number): number => values[index] as number;
