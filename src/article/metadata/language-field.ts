import { remembered } from '../../remembered.js';
import { own, strings } from './json-ld.js';
import { confirmLanguage, detectLanguage } from './language.js';
import { areRelated } from './language-families.js';
import { scriptsOf } from './scripts.js';
import { type Found, found, type MetadataSource, metaTexts } from './source.js';

/** Letters of text against which a page's own word does not stand. */
const ENOUGH_TO_CONTRADICT = 400;

/** The language of the article: the page's word for it, checked against the text. */
export function readLanguage(
  source: MetadataSource,
  sample: string,
  hint: string | undefined,
): Found<string> | undefined {
  const stated = statements(source, hint);
  const [first] = stated;
  if (first && confirmLanguage(first.value, sample)) return first;
  const detected = detectLanguage(sample);
  if (!first) return detected ? { value: detected, evidence: 'text' } : undefined;
  if (!detected) return scriptAgrees(first.value, sample) ? first : undefined;
  const agreeing = stated.find(({ value }) => areRelated(value.split('-')[0] ?? '', detected));
  if (agreeing) return agreeing;
  const sure = sample.length >= ENOUGH_TO_CONTRADICT || !scriptAgrees(first.value, sample);
  return sure ? { value: detected, evidence: 'text' } : first;
}

function statements(source: MetadataSource, hint: string | undefined): Found<string>[] {
  const { survey, article } = source;
  const all = [
    ...found([survey.lang], 'page:html-lang'),
    ...found(strings(own(article, 'inLanguage')), 'json-ld:inLanguage'),
    ...metaTexts(source, 'og:locale', 'content-language', 'dc.language', 'language'),
    ...found([hint], 'source'),
  ];
  return all.flatMap(({ value, evidence }) => {
    const tag = canonicalTag(value);
    return tag ? [{ value: tag, evidence }] : [];
  });
}

/** `ar_AR`, `AR`, `ar-SA,en` as a BCP 47 tag; nothing for what names no language. */
export const canonicalTag = remembered(readTag, { most: 2_000, longest: 40 });

function readTag(value: string): string | undefined {
  const [first = ''] = value.trim().split(/[,;\s]/);
  const tag = first.replaceAll('_', '-').replace(/[@.].*$/, '');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag) || /^(?:und|zxx|mul|xx)\b/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether the text is written as the language is: a page in Arabic script is not in English. */
function scriptAgrees(tag: string, sample: string): boolean {
  const [main] = scriptsOf(sample);
  if (!main || main.letters < 20) return true;
  const expected = new Intl.Locale(tag).maximize().script ?? 'Latn';
  return (SCRIPT_CODES.get(main.name) ?? [expected]).includes(expected);
}

const SCRIPT_CODES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Latin', ['Latn']],
  ['Arabic', ['Arab', 'Aran']],
  ['Cyrillic', ['Cyrl']],
  ['Hebrew', ['Hebr']],
  ['Han', ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']],
  ['Kana', ['Jpan']],
  ['Hangul', ['Kore']],
  ['Devanagari', ['Deva']],
  ['Greek', ['Grek']],
  ['Thai', ['Thai']],
]);
