import type { Element } from 'domhandler';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';

const PATH = /^\/(?:v|embed|video\/video\/embed\/videohash)\/([A-Za-z0-9]{5,12})(?:\/|$)/;

/** Aparat. */
export const aparat: Provider = {
  name: 'aparat',
  hosts: ['aparat.com'],
  match: (url) => video(PATH.exec(url.pathname)?.[1]),
  markup: [{ tag: 'script', attribute: 'src', form: 'script', parse }],
};

function video(id: string | undefined): EmbedRef | undefined {
  return id ? { ref: id, kind: 'video', url: `https://www.aparat.com/v/${id}` } : undefined;
}

/** `<script src="https://www.aparat.com/embed/ID?…">` writes the player in its place. */
function parse({ attribs }: Element): Parsed | undefined {
  const url = attribs.src?.includes('aparat') ? readUrl(attribs.src) : undefined;
  const ref = url && /^(?:www\.)?aparat\.com$/.test(url.hostname) ? aparat.match(url) : undefined;
  return ref && { ref };
}
