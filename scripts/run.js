/** `npm run -s copydesk -- …`: the command line from a checkout, built first. */
import { ensureBuild, ensureDependencies, ensureNode } from './setup.js';

ensureNode();
ensureDependencies();
ensureBuild();
await import('../bin/copydesk.js');
