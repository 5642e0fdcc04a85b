import type { Person } from '../../model.js';
import { fold } from '../fold.js';
import { related } from './article-node.js';
import { list, own, strings } from './json-ld.js';
import { agencyOf, isPerson, splitNames } from './names.js';
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

/** The people who wrote the article: from the first place that names any. */
export function readAuthors(source: MetadataSource): Found<Person[]> | undefined {
  const site = siteNames(source);
  for (const { candidates, evidence } of places(source)) {
    const people = peopleOf(candidates, source.url, site);
    if (people.length) return { value: people, evidence };
  }
  return undefined;
}

/** The agency that the article is credited to. */
export function readAgency(source: MetadataSource): string | undefined {
  const credits = ['author', 'creator', 'sourceOrganization', 'creditText'].flatMap((key) =>
    strings(own(source.article, key)),
  );
  const names = [
    ...credits,
    ...places(source).flatMap(({ candidates }) => candidates.map(({ name }) => name)),
  ];
  for (const name of names) {
    for (const part of splitNames(plain(name) ?? '')) {
      const agency = agencyOf(part);
      if (agency) return agency;
    }
  }
  return undefined;
}

function places(source: MetadataSource): { candidates: Candidate[]; evidence: string }[] {
  const { survey, entry } = source;
  const byClass = survey.bylines.filter(({ kind }) => kind === 'class');
  const unsure = new Set(byClass.length > 2 ? byClass.filter(({ early }) => !early) : []);
  const marks = (kind: string) =>
    survey.bylines
      .filter((mark) => mark.kind === kind && !unsure.has(mark))
      .flatMap(({ people, text }) =>
        people.length
          ? people.map(({ name, href }) => ({ name, ...(href && { url: href }) }))
          : [{ name: text }],
      );
  return [
    {
      candidates: [...ldPeople(source, 'author'), ...ldPeople(source, 'creator')],
      evidence: 'json-ld:author',
    },
    ...META.map((name) => ({
      candidates: (survey.meta.get(name) ?? []).map((value) => ({ name: value })),
      evidence: `meta:${name}`,
    })),
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

function peopleOf(candidates: readonly Candidate[], base: string, site: SiteNames): Person[] {
  const people = new Map<string, Person>();
  for (const candidate of candidates.slice(0, 50)) {
    const names = splitNames(plain(candidate.name) ?? '').filter(
      (name) => isPerson(name) && !isSiteName(name, site),
    );
    for (const name of names) {
      const url = names.length === 1 ? absolute(candidate.url, base) : undefined;
      const key = fold(name);
      if (key && (!people.has(key) || (url && !people.get(key)?.url)))
        people.set(key, { name, ...(url && { url }) });
    }
  }
  return [...people.values()].slice(0, MOST_AUTHORS);
}
