import { createHash } from 'node:crypto';
import { Failure } from '../../../failure.js';
import { escapeHtml } from '../../render/escape.js';
import type { Explained } from '../explanation.js';
import { rowHtml } from './row.js';
import { STYLE } from './style.js';
import { fieldsHtml, removalsHtml } from './tables.js';

/** Nothing but this very style is allowed: no script, no picture, no request. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * One page that shows an article beside the page that it was taken from, whole in itself: it needs no script and asks
 * no one for anything.
 * @param url of the page
 */
export function explanationHtml(explained: Explained, url: string): string {
  const { parts, cut } = explained.explanation;
  const article = 'article' in explained ? explained.article : undefined;
  const title = escapeHtml(article?.title ?? url);
  const rows = parts.map((part, index) => rowHtml(part, index, article, url));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto"${article?.language ? ` lang="${escapeHtml(article.language)}"` : ''}>${title}</h1>
<p class="mark">${escapeHtml(url)}</p>
<nav aria-label="Parts of this page"><a href="#fields">Fields</a> · <a href="#removed">Removed</a> · <a href="#beside">Page and record</a></nav>
</header>
<main>
<section id="fields"><h2>Fields</h2>${article ? fieldsHtml(article) : failureHtml(explained)}</section>
<section id="removed"><h2>Removed</h2>${removalsHtml(parts)}</section>
<section id="beside"><h2>Page and record</h2>
<table class="beside"><caption>The page's text in reading order, and what became of it${cut ? '; the page has more text than is shown' : ''}</caption>
<thead><tr><th scope="col">The page</th><th scope="col">The record</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></section>
</main>
</body>
</html>
`;
}

function failureHtml(explained: Explained): string {
  if (!('failure' in explained)) return '';
  const { code, detail } = explained.failure;
  return `<p><strong>${escapeHtml(code)}</strong>: ${escapeHtml(new Failure(code, detail).message)}</p>`;
}
