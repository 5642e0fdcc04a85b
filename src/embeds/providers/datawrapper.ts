import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

const ALONE = /^(?:https?:)?\/\/datawrapper\.dwcdn\.net\/([A-Za-z0-9]{5})\/embed\.js(?:\?|$)/;

/** Datawrapper. Charts may be served from a host of the publisher's own; the frame's id then tells. */
export const datawrapper: Provider = {
  name: 'datawrapper',
  hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
  match: (url) => chart(/^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/|$)/.exec(url.pathname)?.[1] ?? ''),
  fromId: chart,
  markup: [
    { tag: 'iframe', attribute: 'id', form: 'iframe', parse },
    { tag: 'script', attribute: 'data-target', form: 'script', parse: ofScript },
    { tag: 'script', attribute: 'src', form: 'script', parse: ofAddress },
  ],
  resolve: byOembed('datawrapper'),
};

function chart(id: string): EmbedRef | undefined {
  return /^[A-Za-z0-9]{5}$/.test(id)
    ? { ref: id, kind: 'chart', url: `https://datawrapper.dwcdn.net/${id}/` }
    : undefined;
}

function parse(element: Element): Parsed | undefined {
  const ref = chart(/^datawrapper-chart-([A-Za-z0-9]{5})$/.exec(element.attribs.id ?? '')?.[1] ?? '');
  return ref && { ref };
}

/** `<script src="https://HOST/ID/embed.js" data-target="#datawrapper-vis-ID">`, whatever the host. */
function ofScript({ attribs }: Element): Parsed | undefined {
  const [, id = ''] =
    /^#datawrapper-(?:vis|chart)-([A-Za-z0-9]{5})$/.exec(attribs['data-target'] ?? '') ?? [];
  const ref = chart(id);
  return ref && { ref };
}

/** `<script src="https://datawrapper.dwcdn.net/ID/embed.js">`, which puts the chart where it stands. */
function ofAddress({ attribs }: Element): Parsed | undefined {
  const ref = chart(ALONE.exec(attribs.src ?? '')?.[1] ?? '');
  return ref && { ref };
}
