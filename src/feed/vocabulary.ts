/** Namespaces by what they are for; several addresses have been in use for most. Compared without scheme and case. */
const NAMESPACES: readonly (readonly [Vocabulary, readonly string[]])[] = [
  ['atom', ['www.w3.org/2005/atom', 'purl.org/atom/ns#', 'purl.org/atom/app#']],
  [
    'rss',
    [
      '',
      'purl.org/rss/1.0/',
      'purl.org/net/rss1.1#',
      'my.netscape.com/rdf/simple/0.9/',
      'channel.netscape.com/rdf/simple/0.9/',
      'backend.userland.com/rss',
      'backend.userland.com/rss2',
      'blogs.law.harvard.edu/tech/rss',
      'backend.userland.com/rss2.0',
      'cyber.law.harvard.edu/rss',
    ],
  ],
  ['rdf', ['www.w3.org/1999/02/22-rdf-syntax-ns#']],
  ['dc', ['purl.org/dc/elements/1.1/', 'purl.org/dc/elements/1.0/']],
  ['dcterms', ['purl.org/dc/terms/']],
  ['content', ['purl.org/rss/1.0/modules/content/']],
  ['media', ['search.yahoo.com/mrss/', 'search.yahoo.com/mrss', 'video.search.yahoo.com/mrss/']],
  ['itunes', ['www.itunes.com/dtds/podcast-1.0.dtd']],
  ['xhtml', ['www.w3.org/1999/xhtml']],
  ['feedburner', ['rssnamespace.org/feedburner/ext/1.0']],
  ['sitemap', ['www.sitemaps.org/schemas/sitemap/0.9', 'www.google.com/schemas/sitemap/0.84']],
  ['news', ['www.google.com/schemas/sitemap-news/0.9']],
  ['image', ['www.google.com/schemas/sitemap-image/1.1']],
  ['sy', ['purl.org/rss/1.0/modules/syndication/', 'web.resource.org/rss/1.0/modules/syndication/']],
];

export type Vocabulary =
  | 'atom'
  | 'rss'
  | 'rdf'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'media'
  | 'itunes'
  | 'xhtml'
  | 'feedburner'
  | 'sitemap'
  | 'news'
  | 'image'
  | 'sy'
  | 'other';

const BY_ADDRESS = new Map(
  NAMESPACES.flatMap(([vocabulary, addresses]) => addresses.map((address) => [address, vocabulary] as const)),
);

/** What an undeclared prefix is taken for: feeds are written with these, declared or not. */
const BY_PREFIX = new Map<string, Vocabulary>([
  ...NAMESPACES.map(([vocabulary]) => [vocabulary, vocabulary] as const),
  ['dct', 'dcterms'],
]);

export function vocabularyOf(namespace: string): Vocabulary {
  return (
    BY_ADDRESS.get(
      namespace
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, ''),
    ) ?? 'other'
  );
}

export function vocabularyOfPrefix(prefix: string): Vocabulary {
  return BY_PREFIX.get(prefix.toLowerCase()) ?? 'other';
}
