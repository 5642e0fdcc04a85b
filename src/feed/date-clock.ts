import { ZONES } from './zones.js';

export interface Clock {
  /** Since the day began in Greenwich; negative or over a day where the zone makes it so. */
  readonly milliseconds: number;
  /** The line without its time of day and zone. */
  readonly rest: string;
}

const WITH_COLONS = /t?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?/i;
const COMPACT = /(?<=\d)t(\d{2})(?:(\d{2})(\d{2})?)?(?:[.,](\d{1,9}))?(?!\d)/i;
const ZONE = /^\s*([a-z]{1,5}(?![a-z]))?\s?(?:([+-])(\d{1,2}):?(\d{2})?(?!\d))?/i;
const AFTERNOON = /\bp\.?\s?m\b\.?|오후|下午|午後|(?<=\d\s?)م(?!\p{L})/iu;
const MORNING = /\ba\.?\s?m\b\.?|오전|上午|午前|(?<=\d\s?)ص(?!\p{L})/iu;

/** The time of day in a line; midnight if there is none, undefined if it is an impossible one. */
export function readClock(line: string): Clock | undefined {
  const half = AFTERNOON.test(line) ? 'pm' : MORNING.test(line) ? 'am' : undefined;
  const plain = half ? line.replace(AFTERNOON, ' ').replace(MORNING, ' ') : line;
  const match = WITH_COLONS.exec(plain) ?? COMPACT.exec(plain);
  if (!match) return { milliseconds: 0, rest: plain };
  const time = milliseconds(match, half);
  if (time === undefined) return undefined;
  const { offset, length } = readZone(plain.slice(match.index + match[0].length));
  const after = plain.slice(match.index + match[0].length + length);
  return { milliseconds: time - offset * 60_000, rest: `${plain.slice(0, match.index)} ${after}` };
}

function milliseconds(match: RegExpExecArray, half: 'am' | 'pm' | undefined): number | undefined {
  const [written, minutes, seconds] = [1, 2, 3].map((group) => Number(match[group] ?? 0)) as [
    number,
    number,
    number,
  ];
  const hours = half ? (written % 12) + (half === 'pm' ? 12 : 0) : written;
  const end = hours === 24 && minutes === 0 && seconds === 0;
  if ((half && written > 12) || (hours > 23 && !end) || minutes > 59 || seconds > 60) return undefined;
  const fraction = match[4] ? Math.floor(Number(`0.${match[4]}`) * 1000) : 0;
  return ((hours * 60 + minutes) * 60 + Math.min(seconds, 59)) * 1000 + fraction;
}

/** Minutes east of Greenwich, and how much of the text says so. */
function readZone(text: string): { offset: number; length: number } {
  const [whole = '', name, sign, hours, minutes] = ZONE.exec(text) ?? [];
  const named = name ? ZONES.get(name.toLowerCase()) : 0;
  if (named === undefined) return { offset: 0, length: 0 };
  const signed = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return { offset: named + (Math.abs(signed) <= 14 * 60 ? signed : 0), length: whole.length };
}
