import type { Person } from '../../model.js';
import { fold } from '../fold.js';
import { related } from './article-node.js';
import { list, own, strings } from './json-ld.js';
import { isPerson, splitNames } from './names.js';
import { isSiteName, type SiteNames, siteNames } from './site-name.js';
import type { Found, MetadataSource } from './source.js';
import { absolute, plain } from './text.js';

const META = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'mrf:authors',
];
const MOST_AUTHORS = 12;

interface Candidate {
  readonly name: string;
  readonly url?: string;
}

export interface AuthorPlace {
  readonly candidates: readonly Candidate[];
  readonly evidence: string;
}

/** The people who wrote the article: from the first place that names any. */
export function readAuthors(source: MetadataSource): Found<Person[]> | undefined {
  const site = siteNames(source);
  for (const { candidates, evidence } of authorPlaces(source)) {
    const people = peopleOf(candidates, source, site);
    if (people.length) return { value: people, evidence };
  }
  return undefined;
}

/** The places that name who wrote the article, the surest first. */
export function authorPlaces(source: MetadataSource): readonly AuthorPlace[] {
  source.known.authorPlaces ??= readPlaces(source);
  return source.known.authorPlaces;
}

/** The names in a byline, however many places say it. */
export function namesIn(byline: string, { known }: MetadataSource): readonly string[] {
  const before = known.names.get(byline);
  if (before) return before;
  const names = splitNames(plain(byline) ?? '');
  known.names.set(byline, names);
  return names;
}

function readPlaces(source: MetadataSource): AuthorPlace[] {
  const { survey, entry } = source;
  const byClass = survey.bylines.filter(({ kind }) => kind === 'class');
  const names = new Set(byClass.map(({ text }) => fold(text)));
  const unsure = new Set(names.size > 2 ? byClass.filter(({ early }) => !early) : []);
  const marks = (kind: string) =>
    survey.bylines
      .filter((mark) => mark.kind === kind && !unsure.has(mark))
      .flatMap(({ people, text }) =>
        people.length
          ? people.map(({ name, href }) => ({ name, ...(href && { url: href }) }))
          : [{ name: text }],
      );
  const places = [
    {
      candidates: [...ldPeople(source, 'author'), ...ldPeople(source, 'creator')],
      evidence: 'json-ld:author',
    },
    ...META.flatMap((name) => {
      const values = survey.meta.get(name);
      return values ? { candidates: values.map((value) => ({ name: value })), evidence: `meta:${name}` } : [];
    }),
    { candidates: marks('itemprop'), evidence: 'page:itemprop-author' },
    { candidates: marks('rel'), evidence: 'page:rel-author' },
    {
      candidates: (entry?.authors ?? []).flatMap(({ name, url }) =>
        name ? [{ name, ...(url && { url }) }] : [],
      ),
      evidence: 'feed',
    },
    { candidates: marks('class'), evidence: 'page:byline' },
  ];
  return places.filter(({ candidates }) => candidates.length > 0);
}

function ldPeople(source: MetadataSource, key: string): Candidate[] {
  const plainNames = list(own(source.article, key)).filter((each) => typeof each === 'string');
  const nodes = related(source.article, key, source.data).flatMap((node) => {
    const names = strings(own(node, 'name'));
    const [url] = [...strings(own(node, 'url')), ...strings(own(node, 'sameAs'))];
    return names.map((name) => ({ name, ...(url && names.length === 1 && { url }) }));
  });
  return [...plainNames.map((name) => ({ name })), ...nodes];
}

function peopleOf(candidates: readonly Candidate[], source: MetadataSource, site: SiteNames): Person[] {
  const people = new Map<string, Person>();
  for (const candidate of candidates.slice(0, 50)) {
    const names = namesIn(candidate.name, source).filter(
      (name) => isPerson(name) && !isSiteName(name, site) && !isOfSite(name, site),
    );
    for (const name of names) {
      const url = names.length === 1 ? absolute(candidate.url, source.url) : undefined;
      const key = fold(name);
      if (key && (!people.has(key) || (url && !people.get(key)?.url)))
        people.set(key, { name, ...(url && { url }) });
    }
  }
  return [...people.values()].slice(0, MOST_AUTHORS);
}

/** `MDR THÜRINGEN` on mdr.de: a house's name in capitals that begins with the site's. */
function isOfSite(name: string, site: SiteNames): boolean {
  return (
    fold(name).split(' ')[0] === site.label && name === name.toUpperCase() && name !== name.toLowerCase()
  );
}
