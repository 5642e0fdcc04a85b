import { type AnyNode, isTag } from 'domhandler';
import type { Draft } from '../blocks/draft.js';

/** Where a block's links lead. */
export interface LinkFacts {
  links: number;
  /** Of the links looked at: to the same site, and to another one. */
  same: number;
  other: number;
  /** To mailboxes, forms, shops, accounts and campaigns, by the words of their addresses. */
  service: number;
}

const MOST_LINKS = 12;
const MOST_ADDRESS = 300;

const SERVICE =
  /^mailto:|^tel:|[?&](?:utm_|tag=|aff)|amzn\.|subscri|newsletter|sign-?up|register|registr|log-?in|account|contact|donat|support|abo(?:nn|\b)|suscri|membership|app-?store|play\.google|download|shop|store|buy|order|privacy|terms|cookie|podcast|quote|demo|pricing|trial/i;

/** Looks at the first links of a block; a block without any costs nothing. */
export function linkFacts(draft: Draft, host: string): LinkFacts {
  const facts: LinkFacts = {
    links: 0,
    same: 0,
    other: 0,
    service: 0,
  };
  if (!draft.linked) return facts;
  for (const node of draft.nodes.length ? draft.nodes : draft.element.children) gather(node, host, facts);
  return facts;
}

function gather(node: AnyNode, host: string, facts: LinkFacts): void {
  if (!isTag(node) || facts.links >= MOST_LINKS) return;
  if (node.name === 'a') note((node.attribs.href ?? '').slice(0, MOST_ADDRESS), host, facts);
  for (const child of node.children) gather(child, host, facts);
}

function note(href: string, host: string, facts: LinkFacts): void {
  facts.links++;
  if (isSame(href, host)) facts.same++;
  else facts.other++;
  if (SERVICE.test(href)) facts.service++;
}

function isSame(href: string, host: string): boolean {
  const there = /^(?:https?:)?\/\/([^/?#:]+)/i
    .exec(href)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return there === undefined || there === host || there.endsWith(`.${host}`) || host.endsWith(`.${there}`);
}
