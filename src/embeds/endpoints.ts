/** Base URLs by name, without a slash at the end, that are asked instead of the usual ones: mirrors, stand-ins. */
export type Endpoints = Readonly<Record<string, string>>;

/** Where a provider is asked. */
export interface Endpoint {
  /** By which an operator names another. */
  readonly name: string;
  readonly base: string;
}

/** X's syndication: `GET /tweet-result`. */
export const SYNDICATION: Endpoint = { name: 'syndication', base: 'https://cdn.syndication.twimg.com' };
/** X's oEmbed: `GET /oembed`. */
export const X_OEMBED: Endpoint = { name: 'oembed', base: 'https://publish.x.com' };
/** X's link shortener: `GET /CODE`. */
export const TCO: Endpoint = { name: 'tco', base: 'https://t.co' };
