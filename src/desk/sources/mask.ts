import { MASK } from '../../source/credentials.js';
import type { Source } from '../../source.js';

/** A source as it may be shown: without where its secrets are found, nor what its extra headers say. */
export function maskSource(source: Source): Source {
  const { credentials, headers } = source;
  return {
    ...source,
    ...(credentials && { credentials: hidden(credentials) }),
    ...(headers && { headers: Object.fromEntries(Object.keys(headers).map((name) => [name, MASK])) }),
  };
}

function hidden(credentials: NonNullable<Source['credentials']>): NonNullable<Source['credentials']> {
  switch (credentials.type) {
    case 'basic':
      return { type: 'basic', username: MASK, password: MASK };
    case 'bearer':
      return { type: 'bearer', token: MASK };
    case 'cookie':
      return { type: 'cookie', cookie: MASK };
  }
}
