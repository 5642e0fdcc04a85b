import path from 'node:path';
import type { SiteRule } from '../article/rules.js';
import { parseRuleFile, type RuleFile } from './rule-file.js';
import { type Fixture, SiteFile, type SiteVersion } from './rules-schema.js';
import { checkSelectors } from './selectors.js';

/** What a site's file says: each of its versions, oldest first, and the page that it is tested on. */
export interface SiteRules {
  readonly host: string;
  readonly versions: readonly { readonly rule: SiteRule; readonly fixture?: Fixture }[];
}

const OF_VERSIONS = [
  'body',
  'remove',
  'title',
  'author',
  'date',
  'nextPage',
  'validFrom',
  'validUntil',
  'fixture',
] as const;
const EVER = { from: '0000-01-01', until: '9999-12-31' };

/**
 * Reads the text of `sites/<host>.json`.
 * @throws Failure `config-invalid` with file, line, key and what to do
 */
export function readSite(file: string, source: string): SiteRules {
  const parsed = parseRuleFile(file, source, SiteFile);
  const { host, why, seen: _seen, versions: many, ...single } = parsed.data;
  if (`${host}.json` !== path.basename(file)) {
    throw parsed.invalid(['host'], `must be the file's name, ${path.basename(file, '.json')}`);
  }
  const beside = many && OF_VERSIONS.find((key) => single[key] !== undefined);
  if (beside) throw parsed.invalid([beside], 'belongs into one of the versions, since there are versions');
  const placed = (many ?? [single]).map((version, index) => ({
    version,
    at: many ? ['versions', index] : [],
  }));
  for (const { version, at } of placed) checkVersion(parsed, version, at);
  placed.sort((one, other) => (fromOf(one.version) < fromOf(other.version) ? -1 : 1));
  checkTimes(parsed, placed);
  return { host, versions: placed.map(({ version }) => toRule(host, why, version)) };
}

interface Placed {
  readonly version: SiteVersion;
  readonly at: readonly PropertyKey[];
}

function toRule(host: string, why: string, { fixture, ...selectors }: SiteVersion) {
  return { rule: { host, why, ...selectors }, ...(fixture && { fixture }) };
}

function checkVersion(parsed: RuleFile<SiteFile>, version: SiteVersion, at: readonly PropertyKey[]): void {
  checkSelectors(parsed, version, at);
  const { validFrom, validUntil, fixture: _fixture, ...selectors } = version;
  if (!Object.keys(selectors).length) {
    throw parsed.invalid(
      at.length ? at : ['host'],
      'does nothing: give it body, remove, title, author, date or nextPage',
    );
  }
  if (validFrom && validUntil && validFrom > validUntil) {
    throw parsed.invalid([...at, 'validUntil'], `is before validFrom, ${validFrom}`);
  }
}

/** On no day may two versions hold. @param placed oldest first */
function checkTimes(parsed: RuleFile<SiteFile>, placed: readonly Placed[]): void {
  for (const [index, { version, at }] of placed.entries()) {
    const before = placed[index - 1]?.version;
    const until = before && (before.validUntil ?? EVER.until);
    if (until && until >= fromOf(version)) {
      const says = `overlaps another version, which holds until ${until === EVER.until ? 'today: give that one validUntil' : until}`;
      throw parsed.invalid([...at, 'validFrom'], says);
    }
  }
}

const fromOf = ({ validFrom }: SiteVersion): string => validFrom ?? EVER.from;
