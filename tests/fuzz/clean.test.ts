import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../demo/languages.js';
import { renderPage } from '../../demo/page.js';
import { loadPosts } from '../../demo/posts.js';
import { loadStories } from '../../demo/story.js';
import { type CleanInput, cleanPage } from '../../src/article/clean.js';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { FAILURES, Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { CleanedArticle } from '../../src/model.js';
import { damage, edits, mutate, places } from './mutate.js';

/** Seconds for all of it, and the seed: `FUZZ_SECONDS=600 FUZZ_SEED=7 npx vitest run tests/fuzz`. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 10);
const SEED = Number(process.env.FUZZ_SEED ?? 20_250_225);
const PARTS = 4;
/** Far beyond what a page takes on a busy machine, and a tenth of the pages of this size that hang for good. */
const LONGEST_MS = DEFAULT_LIMITS.cleanTimeoutMs;
const URL = 'https://www.orlavia-herald.example/news/harbour';

const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
const paper = { base: 'https://www.orlavia-herald.example', words: loadWords(), posts: loadPosts() };
const pages = loadStories().map((story) => renderPage(story, paper));
const page = fc.constantFrom(...pages);

type Outcome = { readonly json: string } | { readonly code: string };

/** The record as JSON, or the code of a foreseen failure; anything else that is thrown fails the test. */
function outcomeOf(input: CleanInput): Outcome {
  try {
    const record = cleanPage(input, context);
    expect(CleanedArticle.safeParse(record).error?.issues).toBeUndefined();
    return { json: JSON.stringify(record) };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    expect(Object.keys(FAILURES)).toContain(thrown.code);
    expect(thrown.code).not.toBe('internal');
    return { code: thrown.code };
  }
}

function holds(input: CleanInput): void {
  const start = performance.now();
  const first = outcomeOf(input);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  expect(outcomeOf(input)).toEqual(first);
}

function fuzz<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void): void {
  const limit = (SECONDS * 1000) / PARTS;
  fc.assert(fc.property(inputs, check), {
    seed: SEED,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: limit,
    markInterruptAsFailure: false,
  });
}

describe('cleaning gives a valid record or a coded failure, soon, and the same again', () => {
  const timeout = SECONDS * 1000 + 60_000;

  test('of mutated and truncated pages', { timeout }, () => {
    fuzz(fc.tuple(page, edits), ([html, changes]) => holds({ url: URL, html: mutate(html, changes) }));
  });

  test('of pages whose bytes are broken', { timeout }, () => {
    fuzz(fc.tuple(page, edits, places), ([html, changes, broken]) =>
      holds({ url: URL, bytes: damage(mutate(html, changes.slice(0, 3)), broken) }),
    );
  });

  test('of random bytes and random text', { timeout }, () => {
    const bytes = fc.uint8Array({ maxLength: 4_000 }).map((bytes): CleanInput => ({ url: URL, bytes }));
    const text = fc.string({ unit: 'binary', maxLength: 4_000 });
    const inputs = fc.oneof(
      bytes,
      text.map((html): CleanInput => ({ url: URL, html })),
      text.map((text): CleanInput => ({ url: URL, text })),
    );
    fuzz(inputs, holds);
  });

  test('of flattened text', { timeout }, () => {
    const words = page.map((html) => html.replace(/<[^>]*>/g, ' ').slice(0, 20_000));
    fuzz(fc.tuple(words, edits), ([text, changes]) => holds({ url: URL, text: mutate(text, changes) }));
  });
});
