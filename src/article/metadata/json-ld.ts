import { parseLooseJson } from './json-text.js';

/** A node of schema.org data. Strange keys stay where they are: values are only read by name, own ones only. */
export type LdNode = Readonly<Record<string, unknown>>;

const DEEPEST = 12;
const MOST_NODES = 3_000;

export interface LinkedData {
  /** The values of the scripts as they were written. */
  readonly roots: readonly unknown[];
  /** The typed nodes in document order, those inside others included. */
  readonly nodes: readonly LdNode[];
  readonly byId: ReadonlyMap<string, LdNode>;
}

/** Reads the JSON-LD scripts of a page. What cannot be read is as good as absent. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const found = { roots: scripts.flatMap(parseLooseJson), nodes: [], byId: new Map() };
  for (const root of found.roots) visit(root, 0, found);
  return found;
}

interface Finds {
  readonly nodes: LdNode[];
  readonly byId: Map<string, LdNode>;
}

function visit(value: unknown, depth: number, found: Finds): void {
  if (depth > DEEPEST || found.nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const each of value.slice(0, MOST_NODES)) visit(each, depth + 1, found);
  if (!isNode(value)) return;
  note(value, found);
  for (const each of Object.values(value)) if (typeof each === 'object') visit(each, depth + 1, found);
}

function note(node: LdNode, { nodes, byId }: Finds): void {
  if (typesOf(node).length) nodes.push(node);
  const id = own(node, '@id');
  if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(node: LdNode | undefined, key: string): unknown {
  return node && Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The node's types without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return list(own(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A value as a list: one may stand for a list of one. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2).slice(0, 200) : [value];
}

/** The strings of a value: strings, `{"@value"}`, and the names of nodes. */
export function strings(value: unknown): string[] {
  return list(value).flatMap((each) => {
    if (typeof each === 'string') return [each];
    if (typeof each === 'number') return [String(each)];
    if (!isNode(each)) return [];
    return list(own(each, '@value') ?? own(each, 'name')).filter((inner) => typeof inner === 'string');
  });
}

/** The nodes of a value, references (`{"@id"}`) followed. */
export function nodesOf(value: unknown, data: LinkedData): LdNode[] {
  return list(value)
    .filter(isNode)
    .map((node) => {
      const id = own(node, '@id');
      return typeof id === 'string' && Object.keys(node).length <= 2 ? (data.byId.get(id) ?? node) : node;
    });
}
