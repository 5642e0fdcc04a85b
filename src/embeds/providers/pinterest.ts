import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { domainsOf, readUrl } from '../url.js';

const COUNTRIES = 'at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt ru se'.split(' ');

/** Pinterest. Its boards and profiles are lists, its buttons share. */
export const pinterest: Provider = {
  name: 'pinterest',
  hosts: ['pinterest.com', ...COUNTRIES.map((country) => `pinterest.${country}`)],
  match(url) {
    if (url.pathname === '/ext/embed.html') return pin(url.searchParams.get('id') ?? '');
    return pin(/^\/pin\/(?:[\w%-]{1,200}--)?(\d{6,20})(?:\/|$)/.exec(url.pathname)?.[1] ?? '');
  },
  fromId: pin,
  markup: [
    { tag: 'a', attribute: 'data-pin-do', form: 'placeholder', parse },
    { tag: 'amp-pinterest', attribute: 'data-url', form: 'amp', parse },
  ],
  resolve: byOembed('pinterest'),
};

function pin(id: string): EmbedRef | undefined {
  if (!/^\d{6,20}$/.test(id)) return undefined;
  return { ref: id, kind: 'post', url: `https://www.pinterest.com/pin/${id}/` };
}

function parse({ attribs }: Element): Parsed | undefined {
  if (attribs['data-pin-do'] !== 'embedPin' && attribs['data-do'] !== 'embedPin') return undefined;
  const url = readUrl(attribs.href ?? attribs['data-url']);
  const isOurs = url && [...domainsOf(url)].some((domain) => pinterest.hosts.includes(domain));
  const ref = isOurs ? pinterest.match(url) : undefined;
  return ref && { ref };
}
