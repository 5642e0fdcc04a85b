/** Makes objects of which most outlive a collection of the young heap, as a page's tree does. */
import { keepPagesYoung } from '../../src/threads/engine.js';

if (process.argv[2] === 'young') keepPagesYoung();

const page = (): object[] => Array.from({ length: 20_000 }, (_, at) => ({ at, children: [at] }));
const pages: object[][] = [];
for (let count = 0; count < 100; count++) {
  pages[count % 4] = page();
}
