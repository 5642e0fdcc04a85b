/** The hubs that a source's state holds, divided by blanks, in the order of its feed. */
export function hubsOf(held: string | number | undefined): string[] {
  return String(held ?? '')
    .split(' ')
    .filter(Boolean);
}
