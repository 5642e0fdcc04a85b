import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler';

/** Wrappers that hold an embed and nothing else. */
const BARE = new Set(['p', 'span', 'center', 'noscript', 'template', 'figure', 'object']);
/** A `div` may be the article itself: it is a wrapper only with a name that says so. */
const NAMED =
  /embed|social|tweet|twitter|instagram|tiktok|youtube|video|player|media|iframe|responsive|fluid|ratio|consent|facebook|telegram|bluesky|vimeo|wrap/i;
const ARTICLE = /article[-_]?(?:body|content|text)|entry-content|post-(?:content|body)|story-?body/i;
const UNSEEN = new Set(['script', 'style', 'br', 'link', 'meta', 'param']);
const MAX_DEPTH = 8;

/** The outermost element around an embed that holds nothing else a reader sees. */
export function wrapperOf(node: ChildNode): ChildNode {
  let outermost = node;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const parent = outermost.parent;
    if (!parent || !isTag(parent) || !isWrapper(parent)) break;
    const inside = outermost;
    if (!parent.children.every((sibling) => sibling === inside || showsNothing(sibling))) break;
    outermost = parent;
  }
  return outermost;
}

function isWrapper(element: Element): boolean {
  if (BARE.has(element.name)) return true;
  const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
  return element.name === 'div' && NAMED.test(names) && !ARTICLE.test(names);
}

function showsNothing(node: ChildNode): boolean {
  if (isText(node)) return !node.data.trim();
  return isComment(node) || (isTag(node) && UNSEEN.has(node.name));
}
