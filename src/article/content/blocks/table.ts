import { type Element, isTag } from 'domhandler';
import { lineOf } from '../text.js';

const MAX_ROWS = 2_000;
const LONGEST_CAPTION = 300;

/** The rows of a data table; nothing for a table that only lays the page out. */
export function rowsOf(table: Element): string[][] | undefined {
  const rows = rowElements(table);
  const cells = rows.map((row) => row.children.filter(isCell));
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest < 2 || rows.length < 2 || cells.some((row) => row.some(holdsLayout))) return undefined;
  const texts = cells.slice(0, MAX_ROWS).map((row) => row.map(lineOf));
  return texts.filter((row) => row.some(Boolean));
}

const isCell = (node: Element['children'][number]): node is Element =>
  isTag(node) && (node.name === 'td' || node.name === 'th');

function rowElements(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (!isTag(child)) return [];
    if (child.name === 'tr') return [child];
    return /^(?:tbody|thead|tfoot)$/.test(child.name) ? rowElements(child) : [];
  });
}

/** A cell with several paragraphs or a table of its own lays out. */
function holdsLayout(cell: Element): boolean {
  let paragraphs = 0;
  for (const child of cell.children) {
    if (!isTag(child)) continue;
    if (child.name === 'table') return true;
    if (child.name === 'p' && lineOf(child).length > 80) paragraphs++;
  }
  return paragraphs > 2;
}

/** A table of one column around one picture: how captions were set before there was `figure`. */
export function framesPicture(table: Element): boolean {
  const cells = rowElements(table).map((row) => row.children.filter(isCell));
  const pictures = cells
    .flat()
    .flatMap((cell) => cell.children.filter((child) => isTag(child) && child.name === 'img'));
  return (
    pictures.length === 1 && cells.every((row) => row.length === 1) && lineOf(table).length <= LONGEST_CAPTION
  );
}
