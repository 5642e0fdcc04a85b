import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make every object in its young heap. It notes which code makes objects that outlive a collection, and makes
 * later ones in the old heap at once. Here that is a page's tree, which outlives one collection in four and lives for
 * milliseconds: dead trees then fill the old heap, and each small collection takes all that they lead to for alive. Of
 * the whole process; a V8 without this flag says so on stderr and goes on.
 */
export function keepPagesYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
