import { readData } from './data.js';
import { directionOf, longDate } from './languages.js';
import { type Post, permalink } from './posts.js';
import { escapeHtml, fill } from './template.js';

/** The post as a page shows it, in the given form: a file of templates/embeds/. */
export function postMarkup(post: Post, form: string, posts: ReadonlyMap<string, Post>): string {
  const quoted = posts.get(post.quotes ?? '');
  return fill(readData('templates', 'embeds', `${form}.html`), {
    ...postValues(post),
    ...(quoted && { quoted: postValues(quoted) }),
  }).trimEnd();
}

function postValues(post: Post): Readonly<Record<string, unknown>> {
  const link = permalink(post);
  return {
    id: post.id,
    name: post.name,
    handle: post.handle,
    lang: post.language,
    dir: directionOf(post.language),
    dateLang: post.dateLocale.split('-')[0],
    date: longDate(post.dateLocale, new Date(post.published)),
    link,
    oldLink: permalink(post, 'twitter.com'),
    encodedLink: encodeURIComponent(link),
    html: richText(post),
    plain: plainText(post),
  };
}

/** As the widget prints it: tags, names and links are anchors, the media a link shown as pic.twitter.com. */
export function richText(post: Post): string {
  const words = escapeHtml(post.text)
    .replace(/#([\p{L}\p{N}_]+)/gu, (shown, tag: string) =>
      anchor(
        `https://twitter.com/hashtag/${encodeURIComponent(tag)}?src=hash&amp;ref_src=twsrc%5Etfw`,
        shown,
      ),
    )
    .replace(/@(\w{1,15})/g, (shown, handle: string) =>
      anchor(`https://twitter.com/${handle}?ref_src=twsrc%5Etfw`, shown),
    )
    .replaceAll('\n', '<br>');
  const link = post.link ? ` ${anchor(shortLink(post.linkCode), escapeHtml(post.link.shown))}` : '';
  const media = post.media
    ? ` ${anchor(shortLink(post.mediaCode), `pic.twitter.com/${post.mediaCode}`)}`
    : '';
  return words + link + media;
}

/** As an extractor leaves it that takes the tags away: the media's address sticks to the last word. */
function plainText(post: Post): string {
  const link = post.link ? ` ${shortLink(post.linkCode)}` : '';
  return post.text.replaceAll('\n', ' ') + link + (post.media ? `pic.twitter.com/${post.mediaCode}` : '');
}

export function shortLink(code: string): string {
  return `https://t.co/${code}`;
}

function anchor(href: string, shown: string): string {
  return `<a href="${href}">${shown}</a>`;
}
