import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Eld = typeof import('eld/extrasmall');

let eld: Eld['eld'] | undefined;

/**
 * The detector of languages, loaded when the first text needs it: it costs 0.4 s and 28 MB a thread, and most pages tell
 * their language truly. Its package names itself to `import` alone, so its address is resolved as for that.
 */
export function loadDetector(): Eld['eld'] {
  eld ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as Eld).eld;
  return eld;
}
