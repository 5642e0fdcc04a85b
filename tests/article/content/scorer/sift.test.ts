import { describe, expect, it } from 'vitest';
import { dropHidden } from '../../../../src/article/content/hidden.js';
import { pickMain } from '../../../../src/article/content/pick.js';
import { FEATURES } from '../../../../src/article/content/scorer/features.js';
import { type BlockModel, compileModel } from '../../../../src/article/content/scorer/model.js';
import { tidy } from '../../../../src/article/content/tidy.js';
import { openPage } from '../../../../src/article/open.js';
import type { Page } from '../../../../src/article/page.js';
import type { RoleRule } from '../../../../src/article/rules.js';
import { defaultRulesFolder, loadRules } from '../../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../../src/limits.js';

const NAMES = FEATURES.map(({ name }) => name);

/** A model of one branch: blocks of less than `threshold` of a feature get the one value, the others the other. */
function asks(feature: string, threshold: number, below: number, above: number): BlockModel {
  expect(NAMES).toContain(feature);
  const tree = [NAMES.indexOf(feature), threshold, 0, -1, below, -1, above];
  return compileModel({ features: NAMES, drop: 0.2, base: 0, trees: [tree] });
}

const P = [
  'The harbour council voted on Monday to deepen the eastern channel, which has silted up since the flood.',
  'Fishing boats have had to wait for the tide, and two of them ran aground in the same week in March.',
  'The dredging is to begin in September and to take ten weeks, the harbour master told the meeting.',
];
const article = (inner: string): string =>
  `<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1>${inner}</article></body></html>`;
const paragraphs = P.map((text) => `<p>${text}</p>`).join('');

function clean(inner: string, blockModel?: BlockModel, roles: readonly RoleRule[] = []): Page {
  const rules = {
    version: 'test',
    phrases: [],
    notes: [],
    roles,
    sites: new Map(),
    ...(blockModel && { blockModel }),
  };
  const page = openPage(
    { url: 'https://quay.example/a', html: article(inner) },
    { rules, limits: DEFAULT_LIMITS },
  );
  for (const step of [dropHidden, pickMain, tidy]) step(page);
  return page;
}

const textsOf = (page: Page): string[] =>
  page.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const CALL = 'There is more where this came from: join our newsletter and download our app for free alerts.';
const NOTHING = asks('length', 0, 0, 0);

describe('a block that is surely no article text', () => {
  const page = clean(`${paragraphs}<p>${CALL}</p>`, asks('calls to the reader', 3, 2, -3));

  it('is taken out', () => {
    expect(textsOf(clean(`${paragraphs}<p>${CALL}</p>`))).toEqual([...P, CALL]);
    expect(textsOf(page)).toEqual(P);
  });

  it('is told with its score and with what weighed most', () => {
    expect(page.removed.filter(({ rule }) => rule === 'scored')).toEqual([
      {
        step: 'tidy',
        rule: 'scored',
        reason: 'Scored 0.05 as article text: calls to the reader 6.',
        text: CALL,
      },
    ]);
  });
});

describe('what the score says nothing of', () => {
  it('stays: corrections, which read like boilerplate', () => {
    const { roles } = loadRules(defaultRulesFolder(), false);
    const note = 'Correction: an earlier version of this story gave the wrong name for the harbour master.';
    const page = clean(`${paragraphs}<p>${note}</p>`, asks('length', 99, -9, -9), roles);
    expect(textsOf(page)).toContain(note);
  });

  it('stays: all, where nothing else would', () => {
    expect(textsOf(clean(`<p>${P[0]}</p>`, asks('length', 99, -9, -9)))).toEqual([P[0]]);
  });

  it('is left to the rules: blocks in doubt', () => {
    const inner = `${paragraphs}<p>${CALL}</p>`;
    expect(textsOf(clean(inner, NOTHING))).toEqual(textsOf(clean(inner)));
  });

  it('is not judged at all: pictures, posts and code', () => {
    const inner = `${paragraphs}<figure><img src="/a.jpg" width="800" height="600"></figure><figure data-embed="x:1"></figure><pre>make all\nmake install</pre><p>${P[0]} Again.</p>`;
    const types = clean(inner, asks('length', 99, -9, -9)).blocks.map(({ type }) => type);
    expect(types).toEqual(['image', 'embed', 'code']);
  });
});
