import type { CleanedArticle } from '../../../model.js';
import { escapeHtml } from '../../render/escape.js';
import { attribute } from '../../render/markup.js';
import { NAMES, reasonOf } from '../describe.js';
import type { Original, Part } from '../explanation.js';
import { blockHtml } from './block.js';

/** One piece of the page, and beside it what became of it. @param index of the part: rows are linked to as `p<index>` */
export function rowHtml(part: Part, index: number, article: CleanedArticle | undefined, url: string): string {
  const { original } = part;
  switch (part.kind) {
    case 'block':
      return row(
        index,
        'kept',
        original.map(pieceHtml).join('') || NO_TEXT,
        blockHtml(part.block, article, url),
      );
    case 'removed': {
      const { step, rule, reason, text } = part.removal;
      const told = original.length ? original : [{ text, tag: '' }];
      const taken = told.map((piece) => pieceHtml(piece, 'del')).join('');
      const mark = `<p class="mark">Removed: <b>${escapeHtml(step)} / ${escapeHtml(rule)}</b></p>`;
      return row(index, 'removed', taken, `${mark}<p dir="auto">${escapeHtml(reason)}</p>`);
    }
    default: {
      const pieces = original.map(pieceHtml).join('');
      const count = original.length === 1 ? '1 piece' : `${original.length} pieces`;
      const shown =
        part.kind === 'field' ? pieces : `<details><summary>${count} of text</summary>${pieces}</details>`;
      const name = NAMES[part.kind];
      return row(
        index,
        'other',
        shown,
        `<p class="mark">${name[0]?.toUpperCase()}${name.slice(1)}: ${escapeHtml(reasonOf(part))}</p>`,
      );
    }
  }
}

const NO_TEXT =
  '<p class="mark">No text of the page itself: a picture, a player, or what a script holds.</p>';

function row(index: number, kind: string, page: string, record: string): string {
  return `<tr id="p${index}" class="${kind}"><td>${page}</td><td>${record}</td></tr>`;
}

function pieceHtml({ text, lang, dir }: Original, as: unknown = ''): string {
  const words = as === 'del' ? `<del>${escapeHtml(text)}</del>` : escapeHtml(text);
  return `<p${attribute('lang', lang)}${attribute('dir', dir ?? 'auto')}>${words}</p>`;
}
