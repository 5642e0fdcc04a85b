import type { Element } from 'domhandler';

/** What a page says of itself, gathered in one walk over the tree. */
export interface Survey {
  lang?: string;
  title?: string;
  /** By lower-case name, property or itemprop. */
  readonly meta: Map<string, string[]>;
  /** By rel: hrefs. */
  readonly links: Map<string, string[]>;
  /** Where the head says that the page goes on. */
  next?: string;
  readonly jsonLd: string[];
  readonly headings: HeadingMark[];
  readonly times: TimeMark[];
  readonly bylines: BylineMark[];
  /** Small text near the headline, where a date may stand in words. */
  readonly datelines: DateLine[];
  readonly subtitles: string[];
  /** `figure` elements, and images outside of one. */
  readonly pictures: Element[];
  /** Those that are not beside the article. */
  readonly paragraphs: Element[];
  /** Of the first long paragraphs: enough to know the language. */
  sample: string;
}

export interface HeadingMark {
  readonly level: 1 | 2;
  readonly text: string;
  /** Without the kicker that stands in it, if one does. */
  readonly bare?: string;
  /** Marked as the headline by itemprop or class. */
  readonly headline: boolean;
  /** In a breadcrumb trail or menu, where sites write another headline for search engines. */
  readonly trail: boolean;
  readonly aside: boolean;
  readonly inArticle: boolean;
  /** Before the first paragraph of the article. */
  readonly early: boolean;
}

export interface DateLine {
  readonly text: string;
  /** Before the first paragraph: of the article, not of one it links to. */
  readonly early: boolean;
}

export interface TimeMark {
  readonly datetime: string;
  readonly itemprop: string;
  readonly inArticle: boolean;
}

export interface BylineMark {
  readonly kind: 'itemprop' | 'rel' | 'class';
  /** Before the first paragraph: of the article, not of one it links to. */
  readonly early: boolean;
  readonly text: string;
  readonly people: readonly { readonly name: string; readonly href?: string }[];
}

/** Of each kind of mark, no more are read. */
export const MOST_MARKS = 40;
export const MOST_PARAGRAPHS = 300;

/** Where in the page an element stands. */
export interface Place {
  readonly article: boolean;
  readonly aside: boolean;
}
