import { join } from 'node:path';
import { z } from 'zod';
import { checkSource } from '../desk/sources/check.js';
import { Failure } from '../failure.js';
import { Source } from '../source.js';
import { readDocument } from './document.js';

const SourcesFile = z.strictObject({ sources: z.array(Source).max(100_000).nullish() });

/**
 * Reads config/sources.yaml.
 * @throws Failure `config-invalid`, `config-missing`
 */
export function loadSources(configFolder: string): Source[] {
  const file = join(configFolder, 'sources.yaml');
  const sources = readDocument(file, SourcesFile).sources ?? [];
  const ids = new Set<string>();
  for (const source of sources) {
    if (ids.has(source.id))
      throw new Failure('config-invalid', { file, source: source.id, problem: 'two sources have this id' });
    ids.add(source.id);
    checkSource(source);
  }
  return sources;
}
