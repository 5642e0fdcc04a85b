const UNITS = [
  { ms: 86_400_000, one: 'day', many: 'days' },
  { ms: 3_600_000, one: 'h', many: 'h' },
  { ms: 60_000, one: 'min', many: 'min' },
  { ms: 1_000, one: 's', many: 's' },
] as const;

/** A duration as a person says it: `45 s`, `15 min`, `2 h 30 min`, `1 day`. @param ms milliseconds */
export function sayDuration(ms: number): string {
  const at = UNITS.findIndex((unit) => ms >= unit.ms);
  const unit = UNITS[at];
  if (!unit) return '0 s';
  const smaller = UNITS[at + 1];
  if (!smaller || smaller.ms < 60_000) return say(Math.round(ms / unit.ms), unit);
  const rest = Math.round((ms % unit.ms) / smaller.ms);
  if (rest * smaller.ms === unit.ms) return say(Math.floor(ms / unit.ms) + 1, unit);
  const whole = say(Math.floor(ms / unit.ms), unit);
  return rest === 0 ? whole : `${whole} ${say(rest, smaller)}`;
}

function say(count: number, unit: (typeof UNITS)[number]): string {
  return `${count} ${count === 1 ? unit.one : unit.many}`;
}
