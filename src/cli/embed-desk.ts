import { getDomain } from 'tldts';
import { withPolicy } from '../article/record/policy.js';
import { withResolved } from '../article/record/resolved.js';
import type { Settings } from '../config/settings.js';
import { loadSources } from '../config/sources-file.js';
import { type PolicyOf, policyOf } from '../embeds/policy.js';
import type { CleanedArticle, Embed } from '../model.js';
import type { Source } from '../source.js';
import type { AskAll } from './door.js';

/** What the commands that need no store do with embeds: the operator decides here as in the pipeline. */
export interface EmbedDesk {
  readonly ask: AskAll;
  /** What holds for a page's embeds; undefined where nobody decided anything. @throws Failure `config-invalid` */
  policyFor(pageUrl: string): PolicyOf | undefined;
  /**
   * The article as the operator wants its embeds.
   * @param resolve whether providers are asked, where the policy lets them be
   * @throws Failure `config-invalid`
   */
  finish(article: CleanedArticle, resolve: boolean): Promise<CleanedArticle>;
}

export function createEmbedDesk(
  { embeds, configFolder }: Pick<Settings, 'embeds' | 'configFolder'>,
  ask: AskAll,
): EmbedDesk {
  let sources: readonly Source[] | undefined;
  const policyFor = (pageUrl: string): PolicyOf | undefined => {
    sources ??= loadSources(configFolder).filter((source) => source.embeds);
    const own = sources.find(({ feedUrl }) => isOneSite(feedUrl, pageUrl))?.embeds;
    return own || Object.keys(embeds).length ? policyOf(embeds, own) : undefined;
  };
  return {
    ask,
    policyFor,
    async finish(article, resolve) {
      if (!article.embeds.length) return article;
      const policy = policyFor(article.url);
      const asked = resolve ? withResolved(article, await answersOf(article.embeds, policy, ask)) : article;
      return policy ? withPolicy(asked, policy) : asked;
    },
  };
}

/** The embeds that were asked for, as they are now. */
async function answersOf(
  embeds: readonly Embed[],
  policy: PolicyOf | undefined,
  ask: AskAll,
): Promise<ReadonlyMap<string, Embed>> {
  const said = await ask(
    embeds.filter(({ provider }) => !policy || policy(provider).resolve === 'ask'),
    policy,
  );
  return new Map([...said].map(([id, { embed }]) => [id, embed]));
}

function isOneSite(feedUrl: string, pageUrl: string): boolean {
  const [feed, page] = [feedUrl, pageUrl].map(
    (url) => getDomain(url, { allowPrivateDomains: true }) ?? hostOf(url),
  );
  return feed !== '' && feed === page;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
