import { z } from 'zod';
import { openApi } from './openapi.js';
import type { Route } from './route.js';
import { BACKFILLS } from './routes/backfills.js';
import { CONFIG } from './routes/config.js';
import { DESK } from './routes/desk.js';
import { RECORDS } from './routes/records.js';
import { SOURCES } from './routes/sources.js';
import { WEBSUB } from './routes/websub.js';

const own: readonly Route[] = [...DESK, ...RECORDS, ...SOURCES, ...BACKFILLS, ...CONFIG, ...WEBSUB];

const document: Route = {
  method: 'GET',
  path: '/openapi.json',
  summary: 'This document.',
  answer: z.object({ openapi: z.string() }).loose(),
  run: async () => described,
};

/** All that is served. The names are those of the command line. */
export const ROUTES: readonly Route[] = [...own, document];

const described = openApi(ROUTES);
