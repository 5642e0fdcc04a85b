import { hostIs, normaliseHost } from '../host.js';
import { isUrl } from '../is-url.js';
import { normaliseUrl } from './normalise.js';
import { ADDRESS_RULES, type HostRule } from './rules.js';

const TOKEN = /^(?:\d{8,}|(?=.*\d)[0-9a-f]{8,64})$/i;
/** Viewers show pages that viewers show. */
const MAX_VIEWERS = 3;

const { ampSuffixes, ampParameters, mirrors, tokens, viewers, hosts } = ADDRESS_RULES;

/**
 * The address of the article itself: out of a viewer's frame, not its AMP edition, without tracking parameters and
 * tokens against caches. It tells articles apart; what is fetched is the address that was given.
 * @throws Failure `url-invalid`
 */
export function canonicalAddress(url: string): string {
  const parsed = new URL(normaliseUrl(unframe(url)));
  const rule = ruleOf(parsed.hostname);
  if (rule?.as) parsed.hostname = rule.as;
  for (const [name, value] of [...parsed.searchParams]) {
    if (isAmp(name, value) || (isToken(name, value) && !rule?.keep?.includes(name)))
      parsed.searchParams.delete(name);
  }
  parsed.pathname = withoutSuffix(parsed.pathname);
  return normaliseUrl(parsed.href);
}

/** Equal for addresses that differ in scheme, in `www.` and the like, or in a slash at the end. */
export function looseAddress(url: string): string {
  const { hostname, port, pathname, search } = new URL(canonicalAddress(url));
  return `${withoutMirror(hostname)}${port && `:${port}`}${pathname.replace(/\/$/, '')}${search}`;
}

/** A guid in the form that is compared: one that is an address as an address. */
export function looseGuid(guid: string): string {
  return /^https?:\/\/\S+$/i.test(guid) && isUrl(guid) ? looseAddress(guid) : guid;
}

function unframe(url: string): string {
  let inner = url;
  for (let frames = 0; frames < MAX_VIEWERS; frames++) {
    const next = isUrl(inner) ? shownIn(new URL(inner)) : undefined;
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

/** What a viewer shows; undefined for a page that is none. */
function shownIn({ hostname, pathname, search }: URL): string | undefined {
  const viewer = viewers.find(({ host }) => hostIs(hostname, host));
  const [, path = '', ...rest] = pathname.split('/');
  if (!viewer?.path.includes(path)) return undefined;
  const secure = rest[0] === 's';
  const shown = `${secure ? 'https' : 'http'}://${(secure ? rest.slice(1) : rest).join('/')}${search}`;
  return isUrl(shown) && new URL(shown).hostname.includes('.') ? shown : undefined;
}

function ruleOf(hostname: string): HostRule | undefined {
  const host = normaliseHost(hostname);
  return hosts.find((rule) => rule.host === host) ?? hosts.find((rule) => hostIs(host, rule.host));
}

function isAmp(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return (
    ampParameters.includes(`${lower}=${value.toLowerCase()}`) ||
    (ampParameters.includes(lower) && /^(?:|1|true|amp)$/i.test(value))
  );
}

function isToken(name: string, value: string): boolean {
  return tokens.includes(name.toLowerCase()) && TOKEN.test(value);
}

function withoutSuffix(path: string): string {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  const suffix = ampSuffixes.find((end) => plain.toLowerCase().endsWith(end));
  const before = suffix === undefined ? '' : plain.slice(0, -suffix.length);
  // A section of that name is no edition of the home page.
  return before.length > 1 ? before : path;
}

function withoutMirror(hostname: string): string {
  const host = normaliseHost(hostname);
  const dot = host.indexOf('.');
  return mirrors.includes(host.slice(0, dot)) && host.indexOf('.', dot + 1) > 0 ? host.slice(dot + 1) : host;
}
