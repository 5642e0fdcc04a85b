import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';

/** Reddit. */
export const reddit: Provider = {
  name: 'reddit',
  hosts: ['reddit.com', 'redditmedia.com', 'redd.it'],
  match(url) {
    if (url.hostname === 'redd.it') return post(url.pathname.slice(1), '');
    const [, place, id] =
      /^\/((?:r|user)\/[\w-]{2,30})\/comments\/([a-z0-9]{4,10})(?:\/|$)/.exec(url.pathname) ?? [];
    return place && id ? post(id, `${place}/`) : undefined;
  },
  markup: [
    { class: 'reddit-embed-bq', form: 'blockquote', parse },
    { class: 'reddit-card', form: 'blockquote', parse },
    { tag: 'amp-reddit', attribute: 'data-src', form: 'amp' },
  ],
  resolve: byOembed('reddit'),
};

function post(id: string, place: string): EmbedRef | undefined {
  if (!/^[a-z0-9]{4,10}$/.test(id)) return undefined;
  return { ref: id, kind: 'post', url: `https://www.reddit.com/${place}comments/${id}/` };
}

function parse(element: Element): Parsed | undefined {
  for (const link of findAll((child) => child.name === 'a', element.children)) {
    const url = readUrl(link.attribs.href);
    const ref = url && /(?:^|\.)reddit\.com$/.test(url.hostname) ? reddit.match(url) : undefined;
    if (ref) return { ref };
  }
  return undefined;
}
