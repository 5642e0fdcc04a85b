import { type ChildNode, isText } from 'domhandler';
import { spacedText } from '../spaced-text.js';
import { authorPlaces, namesIn } from './authors.js';
import { list, own, strings } from './json-ld.js';
import { agencyOf } from './names.js';
import type { Found, MetadataSource } from './source.js';

const CREDITS = ['author', 'creator', 'sourceOrganization', 'provider', 'creditText', 'source'] as const;
/** Characters. */
const LONGEST_END = 60;
const LONGEST_OPENING = 90;
/** `BERLIN (dpa) –`, `(Reuters) -`, `PARIS, 3 mars (AFP)`, `МОСКВА, 3 марта. /ТАСС/.`, `【新华社北京3月3日电】`, `القاهرة (رويترز) -`. */
const OPENING = /[(（[【/]\s?([\p{L}\p{M}][\p{L}\p{M}\s./-]{0,30}?)\s?[)）\]】/]/gu;
const BRACKET = /[(（[【/]/;
const OPENING_NAME = /^[\s【（(]*(新华社|中新社|共同社|法新社|路透社|美联社|中央社)/u;
/** `(SDA)`, `© dpa-infocom, dpa:250303-99-1/2`, `afp/reuters`, `Source: Reuters`. */
const END =
  /^[\s(（[©*—–-]*(?:(?:source|quelle|fuente|fonte|bron|źródło|kaynak|источник|المصدر|منبع|מקור|来源|來源)\s?[:：]\s?)?([^:：,]{2,40}?)[\s)）\].*]*(?:[,:：].*)?$/iu;

/** The news agency that the article is credited to: by data, by byline, by its dateline or its last line. */
export function readAgency(source: MetadataSource): Found<string> | undefined {
  for (const key of CREDITS) {
    const agency = firstAgency(list(own(source.article, key)).flatMap(strings), source);
    if (agency) return { value: agency, evidence: `json-ld:${key}` };
  }
  for (const { candidates, evidence } of authorPlaces(source)) {
    const agency = firstAgency(
      candidates.map(({ name }) => name),
      source,
    );
    if (agency) return { value: agency, evidence };
  }
  return inText(source);
}

function firstAgency(names: readonly string[], source: MetadataSource): string | undefined {
  for (const name of names.slice(0, 20))
    for (const part of namesIn(name, source)) {
      const agency = agencyOf(part);
      if (agency) return agency;
    }
  return undefined;
}

/** Alone longer than a last line. */
function isLong(node: ChildNode): boolean {
  return isText(node) && node.data.length > LONGEST_END && node.data.trim().length > LONGEST_END;
}

function inText(source: MetadataSource): Found<string> | undefined {
  const { sample, paragraphs } = source.survey;
  const opening = sample.slice(0, LONGEST_OPENING);
  const names = [
    OPENING_NAME.exec(opening)?.[1],
    ...(BRACKET.test(opening) ? [...opening.matchAll(OPENING)].map(([, name]) => name) : []),
  ];
  const dateline = firstAgency(
    names.filter((name) => name !== undefined),
    source,
  );
  if (dateline) return { value: dateline, evidence: 'page:dateline' };
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.children.length > 3 || paragraph.children.some(isLong)) continue;
    const text = spacedText(paragraph).trim();
    const name = text && text.length <= LONGEST_END ? END.exec(text)?.[1] : undefined;
    const agency = name ? firstAgency(name.split(/[/,-]/), source) : undefined;
    if (agency) return { value: agency, evidence: 'page:last-line' };
  }
  return undefined;
}
