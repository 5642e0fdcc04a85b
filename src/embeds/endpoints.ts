/** Base URLs by name, without a slash at the end, that are asked instead of the usual ones: mirrors, stand-ins. */
export type Endpoints = Readonly<Record<string, string>>;

/** Where a provider is asked. */
export interface Endpoint {
  /** By which an operator names another. */
  readonly name: string;
  readonly base: string;
  /** The operator named it: it may be in a network of their own. */
  readonly own?: boolean;
  /** A page named it: its host is given the time that any site is given. */
  readonly stranger?: boolean;
}

/** X's syndication: `GET /tweet-result`. */
export const SYNDICATION: Endpoint = { name: 'syndication', base: 'https://cdn.syndication.twimg.com' };
/** X's oEmbed: `GET /oembed`. */
export const X_OEMBED: Endpoint = { name: 'oembed', base: 'https://publish.x.com' };
/** X's link shortener: `GET /CODE`. */
export const TCO: Endpoint = { name: 'tco', base: 'https://t.co' };
/** X's API v2: `GET /2/tweets`. */
export const X_API: Endpoint = { name: 'x-api', base: 'https://api.x.com' };
/** Bluesky's public view: `GET /xrpc/…`. */
export const BLUESKY: Endpoint = { name: 'bluesky', base: 'https://public.api.bsky.app' };
/** Telegram's public channels. */
export const TELEGRAM: Endpoint = { name: 'telegram', base: 'https://t.me' };
