/** Our own settings stand under this namespace. */
export const NAMESPACE = 'urn:copydesk:opml:1';
const PREFIX = 'copydesk:';

/**
 * The fields that travel, and how each is read from its attribute. Credentials and headers do not, nor what would let a
 * stranger's document reach further than ours: `proxy`, `allowPrivateNetwork`, `endpoints`.
 */
const READERS = {
  id: String,
  interval: Number,
  cron: String,
  timeZone: String,
  language: String,
  silenceHours: Number,
  userAgent: String,
  paused: toBoolean,
  minInterval: Number,
  maxInterval: Number,
  hints: toBoolean,
  conditional: String,
  onMoved: String,
  deltas: toBoolean,
  push: toBoolean,
  readAs: String,
  respectRobots: toBoolean,
  minCrawlDelay: Number,
  maxCrawlDelay: Number,
  filters: toJson,
  rules: toJson,
  embeds: toJson,
} as const;

export type Carried = keyof typeof READERS;
export const CARRIED = Object.keys(READERS) as Carried[];

/** Names of the attributes, as feedsmith is told which to keep. */
export const ATTRIBUTES = CARRIED.map((field) => `${PREFIX}${field}`);

/** The attributes of one source. */
export function toAttributes(source: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    CARRIED.filter((field) => source[field] !== undefined).map((field) => {
      const value = source[field];
      return [`${PREFIX}${field}`, typeof value === 'object' ? JSON.stringify(value) : String(value)];
    }),
  );
}

/** The fields that an outline's attributes give, in whatever case they are written. */
export function fromAttributes(outline: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const held = new Map(Object.entries(outline).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(
    CARRIED.flatMap((field) => {
      const value = held.get(`${PREFIX}${field}`.toLowerCase());
      return typeof value === 'string' && value !== '' ? [[field, READERS[field](value)]] : [];
    }),
  );
}

function toBoolean(value: string): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** What is no JSON is handed on: the source's schema complains of it. */
function toJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
