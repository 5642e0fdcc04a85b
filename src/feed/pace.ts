import type { FeedPace } from '../model.js';
import { compact } from './entry.js';
import { all, type Fields, first } from './fields.js';
import { elements, keyOf, text } from './tree.js';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Seconds of each updatePeriod, the misspellings of the wild among them. */
const PERIODS = new Map([
  ['hourly', 3_600],
  ['daily', 86_400],
  ['dayly', 86_400],
  ['weekly', 604_800],
  ['monthly', 2_592_000],
  ['yearly', 31_536_000],
]);

/**
 * What a channel says of how often it may be asked: `ttl`, `skipHours` and `skipDays` of RSS 2.0 and the syndication
 * module (web.resource.org/rss/1.0/modules/syndication). Undefined when it says nothing that makes sense.
 */
export function paceOf(fields: Fields): FeedPace | undefined {
  const ttl = first(fields, ['core:ttl'], positive);
  const skipHours = listed(fields, 'core:skiphours', 'core:hour', hour);
  const skipDays = listed(fields, 'core:skipdays', 'core:day', day);
  const pace = compact<FeedPace>({ ttl, every: updatesEvery(fields), skipHours, skipDays });
  return Object.keys(pace).length ? pace : undefined;
}

/** The period is divided by the frequency; what is not said of a pair is daily, and once. */
function updatesEvery(fields: Fields): number | undefined {
  const period = first(fields, ['sy:updateperiod'], text)?.toLowerCase();
  const frequency = first(fields, ['sy:updatefrequency'], positive);
  if (period === undefined && frequency === undefined) return undefined;
  const seconds = PERIODS.get(period ?? 'daily');
  return seconds && Math.round(seconds / (frequency ?? 1));
}

function listed(
  fields: Fields,
  list: string,
  item: string,
  read: (said: string) => number | undefined,
): number[] | undefined {
  const items = all(fields, [list]).flatMap(elements);
  const found = items.flatMap((element) =>
    keyOf(element) === item ? (read(text(element) ?? '') ?? []) : [],
  );
  return found.length ? [...new Set(found)].sort((a, b) => a - b) : undefined;
}

/** Some count the hours from 1 to 24. */
function hour(said: string): number | undefined {
  return /^\d{1,2}$/.test(said) && Number(said) <= 24 ? Number(said) % 24 : undefined;
}

function day(said: string): number | undefined {
  const at = DAYS.indexOf(said.toLowerCase());
  return at < 0 ? undefined : at;
}

function positive(element: Parameters<typeof text>[0]): number | undefined {
  const value = Number(text(element)?.slice(0, 20));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
