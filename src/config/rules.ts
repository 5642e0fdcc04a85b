import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CompiledPhrase, compilePhrase } from '../article/boilerplate/phrase.js';
import { fold } from '../article/fold.js';
import type { NoteRule, PhraseRule, Rules } from '../article/rules.js';
import { Failure } from '../failure.js';
import { sha256 } from '../identity.js';
import { loadBlockModel } from './block-model.js';
import { compilePattern } from './pattern.js';
import { readRoles } from './roles.js';
import { packageRoot } from './root.js';
import { parseRuleFile, type RuleFile } from './rule-file.js';
import { NoteFile, PhraseFile } from './rules-schema.js';
import { readSite } from './site-file.js';

/** The folder of the rules that come with copydesk, from the sources as from the build. */
export function defaultRulesFolder(): string {
  return path.join(packageRoot(), 'config', 'rules');
}

const WATCH_NOTE = 'Sends the reader to the official site to watch; it says nothing of the story.';

/**
 * Reads every rule file of a folder: `boilerplate/<language>.json`, `sites/<host>.json`.
 * @param withScorer whether the weights of the scorer of blocks are read too
 * @throws Failure `config-missing` or `config-invalid`, naming the file, the line, the key and what is allowed
 */
export function loadRules(folder: string, withScorer = true): Rules {
  const phraseFiles = listRuleFiles(folder, 'boilerplate');
  const siteFiles = listRuleFiles(folder, 'sites');
  if (!phraseFiles.length && !siteFiles.length) throw new Failure('config-missing', { file: folder });
  const noteFiles = listRuleFiles(folder, '').filter(({ name }) => name === 'notes.json');
  const roleFiles = listRuleFiles(folder, '').filter(({ name }) => name === 'roles.json');
  const ids = new Set<string>();
  const phrases = phraseFiles.flatMap(({ file, source }) => readPhrases(file, source, ids));
  const sites = new Map(
    siteFiles.map(({ file, source }) => {
      const { host, versions } = readSite(file, source);
      return [host, versions.map(({ rule }) => rule)];
    }),
  );
  const scorer = withScorer ? loadBlockModel() : undefined;
  const sources = [...phraseFiles, ...siteFiles, ...noteFiles, ...roleFiles].map(
    ({ name, source }) => `${name}\n${source}`,
  );
  const digest = sha256([...sources, scorer?.source ?? ''].join());
  const notes = noteFiles.flatMap(readNotes);
  const roles = roleFiles.flatMap(readRoles);
  const rules = { version: digest.slice(0, 12), phrases, notes, roles, sites };
  return scorer ? { ...rules, blockModel: scorer.model } : rules;
}

/** A rule file as it was read. */
export interface SourceFile {
  /** Path from the rules' folder, the same on every machine. */
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

/** The rule files of one kind, in the order of their names. */
export function listRuleFiles(folder: string, kind: string): SourceFile[] {
  const inside = path.join(folder, kind);
  if (!existsSync(inside)) return [];
  const names = readdirSync(inside).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const file = path.join(inside, name);
    return { name: path.join(kind, name), file, source: readFileSync(file, 'utf8') };
  });
}

function readPhrases(file: string, source: string, ids: Set<string>): PhraseRule[] {
  const language = path.basename(file, '.json');
  const parsed = parseRuleFile(file, source, PhraseFile);
  return parsed.data.map((entry, index) => {
    const { id, at, why } = entry;
    if (ids.has(id)) throw parsed.invalid([index, 'id'], `${id} is the id of another rule`);
    if (!id.startsWith(`${language}-`)) throw parsed.invalid([index, 'id'], `must begin with ${language}-`);
    ids.add(id);
    return { id, language, why, at, ...compile(parsed, index) };
  });
}

function readNotes({ file, source }: SourceFile): NoteRule[] {
  return parseRuleFile(file, source, NoteFile).data.map(({ language, video, way, place }) => ({
    rule: {
      id: `${language}-watch-note`,
      language,
      why: WATCH_NOTE,
      at: 'block',
      pattern: /$^/,
      anchors: [],
    },
    video: video.map(fold),
    way: way.map(fold),
    place: place.map(fold),
  }));
}

function compile(parsed: RuleFile<PhraseFile>, index: number): CompiledPhrase {
  const { phrase, pattern, words } = parsed.data[index] ?? {};
  try {
    return phrase === undefined ? compilePattern(pattern ?? '', words ?? []) : compilePhrase(phrase);
  } catch (error) {
    const key = phrase === undefined ? 'pattern' : 'phrase';
    throw parsed.invalid([index, key], error instanceof Error ? error.message : String(error));
  }
}
