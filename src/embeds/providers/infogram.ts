import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

const NO_IDS = new Set(['js', 'dist', 'api', 'login', 'examples', 'templates', 'pricing']);

/** Infogram. On its own site only names that end in an id are charts. */
export const infogram: Provider = {
  name: 'infogram',
  hosts: ['infogram.com', 'infogr.am'],
  match(url) {
    const path = url.pathname.replace(/^\/_\//, '/');
    const [, id = ''] = /^\/([\w-]+)\/?$/.exec(path) ?? [];
    return /^e\./.test(url.hostname) || /-?1h[a-z0-9]{10,40}$/.test(id) ? chart(id) : undefined;
  },
  fromId: chart,
  markup: [
    { class: 'infogram-embed', attribute: 'data-id', form: 'placeholder' },
    { tag: 'script', attribute: 'id', form: 'script', parse },
  ],
  resolve: byOembed('infogram'),
};

function chart(id: string): EmbedRef | undefined {
  if (!/^[\w-]{6,150}$/.test(id) || NO_IDS.has(id)) return undefined;
  return { ref: id, kind: 'chart', url: `https://infogram.com/${id}` };
}

/** `<script id="infogram_0_ID" src="https://e.infogram.com/js/…">` */
function parse({ attribs }: Element): Parsed | undefined {
  const ref = chart(/^infogram_\d_([\w-]{6,150})$/.exec(attribs.id ?? '')?.[1] ?? '');
  return ref && { ref };
}
