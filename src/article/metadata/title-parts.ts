import { fold } from '../fold.js';
import { isSiteName, type SiteNames } from './site-name.js';

const SEPARATOR = /\s+[|–—·•»«›‹:-]{1,2}\s+|\s*[|｜丨¦_]\s*|\s*-{2,}\s*|：(?=[^：]{1,20}$)/gu;
/** Each separator has one of these: most titles have none. */
const MARK = /[|–—·•»«›‹:\-｜丨¦_：]/u;
/** Trailing parts that say when, not what. */
const DATE_PART = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}$/u;
/** Words for "news" and "home" that stand between a headline and the site's name. */
const SECTION_WORD =
  /^(?:news|home|blog|nachrichten|actualité|actualités|noticias|notícias|notizie|nieuws|nyheter|haber|haberler|أخبار|الأخبار|اخبار|خبر|חדשות|новости|новини|news\s?24|ニュース|新闻|新聞|뉴스|समाचार|berita|tin tức)$/iu;
const MOST_PARTS = 4;

/** Takes the site's name, and the section and date beside it, off either end. */
export function withoutSite(title: string, site: SiteNames): string {
  let text = title;
  for (let part = 0; part < MOST_PARTS && MARK.test(text); part++) {
    const marks = [...text.matchAll(SEPARATOR)];
    const last = marks.at(-1);
    const [first] = marks;
    if (!last || !first) break;
    const tail = text.slice(last.index + last[0].length);
    const head = text.slice(0, first.index);
    if (isSiteName(tail, site) || DATE_PART.test(tail) || isSectionTail(tail, text !== title, site)) {
      text = text.slice(0, last.index).trim();
    } else if (isSiteName(head, site)) text = text.slice(first.index + first[0].length).trim();
    else break;
  }
  return text;
}

/** A section's name before the site's: only once that was taken off, for a headline may end with such a word. */
function isSectionTail(tail: string, siteGone: boolean, site: SiteNames): boolean {
  return siteGone && (site.sections.has(fold(tail)) || SECTION_WORD.test(tail));
}
