import { readFileSync } from 'node:fs';
import path from 'node:path';
import { matchPhrase } from '../article/boilerplate/match.js';
import type { Limits } from '../limits.js';
import { checkSite } from './check-site.js';
import { listRuleFiles, loadRules } from './rules.js';
import { PhraseFile } from './rules-schema.js';
import { readSite } from './site-file.js';

/** What one rule does to its fixture or its example, and what is wrong with that. */
export interface RuleCheck {
  /** From the rules' folder. */
  readonly file: string;
  readonly rule: string;
  readonly does: string;
  readonly faults: readonly string[];
}

/**
 * Tries every rule of a folder on the page or the words that it names.
 * @throws Failure `config-missing`, `config-invalid`
 */
export function checkRules(folder: string, limits: Limits): RuleCheck[] {
  const rules = loadRules(folder);
  const sites = listRuleFiles(folder, 'sites').flatMap(({ name, file, source }) => {
    const { host, versions } = readSite(file, source);
    return versions.map(({ rule, fixture }): RuleCheck => {
      const { removed, faults } = checkSite(rule, fixture, path.dirname(file), { rules, limits });
      const does = fixture ? `takes ${removed} out of ${fixture.page}` : '';
      return { file: name, rule: [host, rule.validFrom].filter(Boolean).join(' from '), does, faults };
    });
  });
  const phrases = listRuleFiles(folder, 'boilerplate').flatMap(({ name, file }) => {
    const language = path.basename(file, '.json');
    return PhraseFile.parse(JSON.parse(readFileSync(file, 'utf8'))).map(
      ({ id, example, kept }): RuleCheck => {
        const own = { ...rules, notes: [], phrases: rules.phrases.filter((rule) => rule.id === id) };
        const eats = kept && matchPhrase(rules, kept, language)?.rule.id;
        const faults = [
          ...(matchPhrase(own, example, language) ? [] : ['it does not match its example']),
          ...(eats ? [`what it is to keep is taken by ${eats}`] : []),
        ];
        return { file: name, rule: id, does: `takes ${JSON.stringify(example)}`, faults };
      },
    );
  });
  return [...sites, ...phrases];
}
