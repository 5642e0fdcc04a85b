/** Base URLs of what is asked, without a slash at the end. Tests and mirrors name their own. */
export interface Endpoints {
  /** X's syndication: `GET /tweet-result`. */
  readonly syndication: string;
  /** X's oEmbed: `GET /oembed`. */
  readonly oembed: string;
  /** X's link shortener: `GET /CODE`. */
  readonly tco: string;
  /** YouTube's oEmbed: `GET /oembed`. */
  readonly youtube: string;
}

export const DEFAULT_ENDPOINTS: Endpoints = {
  syndication: 'https://cdn.syndication.twimg.com',
  oembed: 'https://publish.x.com',
  tco: 'https://t.co',
  youtube: 'https://www.youtube.com',
};

/** True for a base URL that the operator chose: that one may be inside their own network. */
export function isOperatorsOwn(base: string): boolean {
  return !Object.values(DEFAULT_ENDPOINTS).includes(base);
}
