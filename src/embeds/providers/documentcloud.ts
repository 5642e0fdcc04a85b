import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

const DOCUMENT = /^\/documents\/(\d{2,12})(-[\w%.-]{1,200}?)?(?:\.(?:html|js))?(?:\/.{0,200})?$/;

/** DocumentCloud. */
export const documentcloud: Provider = {
  name: 'documentcloud',
  hosts: ['documentcloud.org'],
  match(url) {
    const [, id, slug] = DOCUMENT.exec(url.pathname) ?? [];
    return id ? document(id, slug) : undefined;
  },
  markup: [{ tag: 'div', attribute: 'id', form: 'script', parse }],
  resolve: byOembed('documentcloud'),
};

const document = (id: string, slug = ''): EmbedRef => ({
  ref: id,
  kind: 'document',
  url: `https://www.documentcloud.org/documents/${id}${slug}`,
});

/** `<div id="DV-viewer-ID-NAME">`, which `DV.load` fills. */
function parse({ attribs }: Element): Parsed | undefined {
  const id = attribs.id ?? '';
  if (!id.startsWith('DV-viewer-')) return undefined;
  const [, number, slug] = /^DV-viewer-(\d{2,12})(-[\w%.-]{1,200})?$/.exec(id) ?? [];
  return number ? { ref: document(number, slug) } : undefined;
}
