/** `npm start`: installs what is missing, then runs everything: `copydesk up`. */
import { ensureBuild, ensureDependencies, ensureNode, ensureRedis } from './setup.js';

ensureNode();
ensureDependencies();
ensureBuild();
ensureRedis();
process.argv.splice(2, 0, 'up');
await import('../bin/copydesk.js');
