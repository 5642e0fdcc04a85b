import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Flourish: one chart, or a story of several. */
export const flourish: Provider = {
  name: 'flourish',
  hosts: ['flo.uri.sh', 'public.flourish.studio'],
  match: (url) => chart(url.pathname.slice(1)),
  fromId: chart,
  markup: [
    { class: 'flourish-embed', attribute: 'data-src', form: 'placeholder' },
    { class: 'flourish-embed', attribute: 'data-url', form: 'placeholder' },
  ],
  resolve: byOembed('flourish'),
};

function chart(path: string): EmbedRef | undefined {
  const [, kind, id] = /^(visualisation|story)\/(\d{1,12})(?:[/?#]|$)/.exec(path) ?? [];
  if (!kind || !id) return undefined;
  const ref = `${kind}/${id}`;
  return { ref, kind: 'chart', url: `https://public.flourish.studio/${ref}/` };
}
