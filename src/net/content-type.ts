import { Failure } from '../failure.js';
import type { FetchRequest } from '../io.js';

type Want = NonNullable<FetchRequest['want']>;

/** Feeds come under every type that a web server may make up for a text file. */
const READ: Readonly<Record<Want, RegExp>> = {
  feed: /^text\/|[/+](xml|json)$|\b(rss|atom|rdf)\b|^application\/(octet-stream|(x-)?gzip|(x-)?javascript)$/,
  page: /^text\/(html|plain)$|xhtml/,
  json: /^text\/|[/+](json|javascript)$|^application\/(x-javascript|octet-stream)$/,
  any: /^/,
};

/** What is asked for, per kind. */
export const ACCEPT: Readonly<Record<Want, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  json: 'application/json, */*;q=0.5',
  any: '*/*',
};

/**
 * Refuses what cannot be the thing that was asked for. A type that is missing or is no type says nothing.
 * @throws Failure `content-type`
 */
export function checkContentType(header: string | undefined, want: Want): void {
  const type = header?.split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  if (!/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type) || READ[want].test(type)) return;
  throw new Failure('content-type', { type, want });
}
