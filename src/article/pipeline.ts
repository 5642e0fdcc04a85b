import { dropBoilerplate } from './boilerplate/drop.js';
import { applySiteRule } from './boilerplate/site-rule.js';
import { dropHidden } from './content/hidden.js';
import { pickMain } from './content/pick.js';
import { tidy } from './content/tidy.js';
import { dropLearned } from './learned/drop.js';
import { liftPageEmbeds } from './lift.js';
import { readMetadata } from './metadata/read.js';
import type { Step } from './page.js';

/** Guard and parse come before these steps, emit after them; neither can be skipped or moved. */
export const PIPELINE: readonly Step[] = [
  { name: 'metadata', why: 'Later steps remove the places it is read from.', run: readMetadata },
  {
    name: 'embeds',
    why: 'Lifted before anything is removed: clutter removal eats what we came for.',
    run: liftPageEmbeds,
  },
  { name: 'site-rule', why: 'What is known of a site goes before what is guessed.', run: applySiteRule },
  { name: 'hidden', why: 'What no reader sees must not be weighed as text.', run: dropHidden },
  {
    name: 'boilerplate',
    why: 'Phrases are known for sure; taking them out first keeps them from drawing the choice of the main content.',
    run: dropBoilerplate,
  },
  { name: 'main', why: 'Chosen among what is left.', run: pickMain },
  { name: 'tidy', why: 'Typed blocks are made of the chosen content alone.', run: tidy },
  {
    name: 'learned',
    why: 'What recurs across a host is known by its blocks, and last: what a rule can name says more than a count.',
    run: dropLearned,
  },
];
