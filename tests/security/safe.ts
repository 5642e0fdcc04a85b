import { load } from 'cheerio';
import { isTag } from 'domhandler';

const ELEMENTS = new Set([
  ...[
    'html',
    'head',
    'body',
    'article',
    'p',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'footer',
    'cite',
    'ul',
    'ol',
  ],
  ...[
    'li',
    'table',
    'tbody',
    'tr',
    'td',
    'figure',
    'figcaption',
    'img',
    'small',
    'pre',
    'code',
    'time',
    'a',
    'abbr',
  ],
  ...[
    'b',
    'bdi',
    'bdo',
    'br',
    'del',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    'rb',
    'rp',
    'rt',
    'ruby',
    's',
    'span',
  ],
  ...['strong', 'sub', 'sup', 'u'],
]);
const ATTRIBUTES = new Set([
  ...[
    'alt',
    'class',
    'data-embed',
    'data-provider',
    'data-role',
    'data-status',
    'datetime',
    'dir',
    'href',
    'lang',
  ],
  ...['rel', 'src'],
]);

/** What in this HTML could run or lead anywhere unsafe, as an HTML5 parser reads it. Nothing, if it is safe. */
export function liveParts(html: string): string[] {
  const $ = load(html);
  return $('*')
    .toArray()
    .filter(isTag)
    .flatMap(({ name, attribs }) => [
      ...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
      ...Object.entries(attribs).flatMap(([key, value]) => {
        if (!ATTRIBUTES.has(key)) return [`<${name} ${key}>`];
        const link = key === 'href' || key === 'src';
        return link && !/^(https?:\/\/|mailto:)/.test(value) ? [`<${name} ${key}="${value}">`] : [];
      }),
    ]);
}

/** What in this Markdown is HTML, or a link to anything but http, https and mailto. */
export function liveMarkdown(markdown: string): string[] {
  const bare = markdown.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '').replace(/\\[^\n]/g, '');
  return [
    ...(bare.match(/<(?!https?:\/\/|mailto:)[^\n]{0,40}/g) ?? []),
    ...(bare.match(/\]\((?!<(https?:\/\/|mailto:))[^\n]{0,40}/g) ?? []),
    ...(bare.match(/^ {0,3}\[[^\]\n]*\]:[^\n]{0,40}/gm) ?? []),
  ];
}
