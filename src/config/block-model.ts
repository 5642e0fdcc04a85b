import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FEATURES } from '../article/content/scorer/features.js';
import { type BlockModel, compileModel } from '../article/content/scorer/model.js';
import { packageRoot } from './root.js';
import { parseRuleFile } from './rule-file.js';

const ModelFile = z.strictObject({
  about: z.string(),
  features: z.array(z.string()),
  drop: z.number().min(0).max(1),
  base: z.number(),
  trees: z.array(z.array(z.number())),
});

/** Where the trainer writes the weights. */
export const MODEL_FILE = join('config', 'models', 'blocks.json');

/**
 * Reads the weights of the scorer of blocks, if there are any: without them the rules decide alone.
 * @throws Failure `config-invalid` if they are broken or were trained on other features than these
 */
export function loadBlockModel(
  file = join(packageRoot(), MODEL_FILE),
): { readonly source: string; readonly model: BlockModel } | undefined {
  if (!existsSync(file)) return undefined;
  const source = readFileSync(file, 'utf8');
  const parsed = parseRuleFile(file, source, ModelFile);
  const names = FEATURES.map(({ name }) => name);
  if (names.join('\n') !== parsed.data.features.join('\n')) {
    throw parsed.invalid(['features'], 'the features are other ones now; train again: npm run train:scorer');
  }
  try {
    return { source, model: compileModel(parsed.data) };
  } catch (error) {
    throw parsed.invalid(['trees'], error instanceof Error ? error.message : String(error));
  }
}
