/** Reads the sets of pages and makes of each its blocks, their numbers and their labels. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain } from 'tldts';
import { root } from '../setup.js';
import { labelsOf, wordsOf } from './labels.js';

const built = (path) => import(join(root, 'dist', 'src', path));

/** What each set weighs together, so that the largest does not decide alone; see docs/scorer.md. */
export const SETS = { scrapinghub: 1, fundus: 1, wcxb: 2.5, trafilatura: 0.6 };

const FOLDS = 5;

/** What these rules take out is in the record already: that the known text has it says nothing. */
const PRESENT = new Set(['title', 'caption', 'repeated', 'pull-quote']);

/**
 * One page: `first` is the row of its first block in the table of numbers.
 * @typedef {{ set: string, id: string, fold: number, first: number, blocks: object[] }} TrainingPage
 */

/** Every page of the sets under a folder; `values` are the numbers of all blocks, row by row. */
export async function readPages(/** @type {string} */ corpora) {
  const tools = await loadTools();
  const pages = [];
  const rows = [];
  for (const set of Object.keys(SETS)) {
    const gold = JSON.parse(readFileSync(join(corpora, set, 'gold.json'), 'utf8'));
    for (const [id, answer] of Object.entries(gold)) {
      const file = join(corpora, set, 'pages', answer.file);
      const url = answer.url || `https://example.org/${encodeURIComponent(id)}`;
      const page = { set, id, fold: foldOf(getDomain(url) ?? id), first: rows.length, blocks: [] };
      pages.push(page);
      try {
        const read = await readBlocks({ id, url, file }, answer, tools);
        page.blocks = read.blocks;
        rows.push(...read.rows);
      } catch (error) {
        if (error?.name !== 'Failure') throw error;
      }
    }
  }
  const width = tools.FEATURES.length;
  const values = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) values.set(row, i * width);
  return { pages, values, names: tools.FEATURES.map(({ name }) => name) };
}

/** The pages of one site are all in one fold: what is learned from a site is never measured on it. */
const foldOf = (site) => createHash('sha256').update(site).digest().readUInt32BE(0) % FOLDS;

async function loadTools() {
  const parts = [
    'article/open.js',
    'article/pipeline.js',
    'article/content/evidence.js',
    'article/content/lines.js',
    'article/content/tidy.js',
    'article/content/scorer/scene.js',
    'article/content/scorer/features.js',
    'article/content/scorer/judged.js',
    'cli/clean-input.js',
    'config/rules.js',
    'limits.js',
  ];
  const tools = Object.assign({}, ...(await Promise.all(parts.map(built))));
  return {
    ...tools,
    rules: { ...tools.loadRules(tools.defaultRulesFolder(), false), blockModel: undefined },
  };
}

async function readBlocks(line, answer, tools) {
  const { rules, DEFAULT_LIMITS: limits } = tools;
  const page = tools.openPage(await tools.inputOfLine(line, limits), { rules, limits });
  for (const step of tools.PIPELINE) if (step.name !== 'tidy') step.run(page);
  const evidence = tools.evidenceOf(page);
  const drafts = tools.draftsOf(page);
  const { dropped } = tools.dropLines(page, drafts, evidence.titles);
  const scene = tools.sceneOf(page, drafts, dropped, evidence);
  const embedded = answer.embeddedTextIncluded ? page.embeds : new Map();
  const texts = drafts.map((draft) => textOf(draft.block, embedded));
  const labels = labelsOf(texts, answer);
  const blocks = scene.blocks.map(({ rule }, i) => {
    const judged = tools.isJudged(scene, i);
    // What a rule takes out is learned from too: on other pages no rule knows it.
    const label = judged || (rule && !PRESENT.has(rule)) ? labels[i] : -1;
    return { text: texts[i], size: wordsOf(texts[i]).length, rule, judged, label };
  });
  return { blocks, rows: drafts.map((_, i) => tools.vectorOf(scene, i)) };
}

function textOf(block, embedded) {
  if (block.type === 'list') return block.items.join('\n');
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join('\n');
  if (block.type !== 'embed') return block.type === 'image' ? '' : (block.text ?? '');
  const { text, author } = embedded.get(block.embed) ?? {};
  return [text, author?.name, author?.handle].filter(Boolean).join(' ');
}
