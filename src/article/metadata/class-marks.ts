import type { Element } from 'domhandler';
import { askOfClasses } from '../../class-names.js';

/** What an element's class names say of it, for metadata. */
export interface ClassMarks {
  readonly byline: boolean;
  readonly date: boolean;
  readonly subtitle: boolean;
  readonly headline: boolean;
  readonly kicker: boolean;
  /** Beside the article: of another one, of the reader, of the author. */
  readonly aside: boolean;
  /** Breadcrumbs and menus, where sites write another headline for search engines. */
  readonly trail: boolean;
}

const RULES: readonly (readonly [mark: keyof ClassMarks, names: RegExp])[] = [
  [
    'byline',
    /(?:^|[\s_-])(?:byline|authors?|autor(?:e|es|en|in|zeile)?|auteurs?|writer|reporter|journalist|yazar|kateb|penulis|muallif)(?:[-_]{0,2}(?:name|names|link|text|list))?(?:$|\s)/i,
  ],
  [
    'date',
    /(?:^|[\s_-])(?:date|datetime|dateline|published|pubdate|publish-?date|timestamp|posted-on|fecha|datum|tarih|tanggal)(?:$|[\s_-])/i,
  ],
  [
    'subtitle',
    /(?:^|[\s_-])(?:standfirst|subtitle|sub-?headline|sub-?heading|deck|dek|chapo|entradilla|sottotitolo|lead-?text)(?:$|\s)/i,
  ],
  [
    'headline',
    /(?:^|[\s_-])(?:headline|(?:entry|article|post|page|story)[-_]{0,2}(?:title|headline|heading))(?:$|[\s_-])/i,
  ],
  [
    'kicker',
    /(?:^|[\s_-])(?:kicker|overline|eyebrow|top-?line|roof-?line|dachzeile|spitzmarke|catchline|(?:pre|super|sup|over|sur)-?(?:title|titre|titulo|head|heading)|ante-?titulo|volanta|cintillo|occhiello|hat|rubric|ust-?baslik)(?:$|[\s_-])/i,
  ],
  [
    'aside',
    /(?:^|[\s_-])(?:related|comments?|sidebar|teasers?|recommended|most-?read|newsletter|bio)(?:$|[\s_-])/i,
  ],
  ['trail', /breadcrumb|(?:^|[\s_-])(?:nav|menu|sticky)(?:$|[\s_-])/i],
];
/** Any of them: most class attributes say nothing, and that is known at once. */
const ANY = new RegExp(RULES.map(([, names]) => names.source).join('|'), 'i');
export const NO_MARKS: ClassMarks = {
  byline: false,
  date: false,
  subtitle: false,
  headline: false,
  kicker: false,
  aside: false,
  trail: false,
};
const LONGEST = 300;

/** What an element's classes say. */
export function classMarks(element: Element): ClassMarks {
  return marksKnown(element) ?? NO_MARKS;
}

const marksKnown = askOfClasses((classes) => {
  const head = classes.slice(0, LONGEST);
  return ANY.test(head) ? marksOf(head) : undefined;
});

function marksOf(classes: string): ClassMarks {
  const found = RULES.filter(([, names]) => names.test(classes)).map(([mark]) => [mark, true] as const);
  return { ...NO_MARKS, ...Object.fromEntries(found) };
}
