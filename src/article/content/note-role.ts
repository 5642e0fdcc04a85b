import type { RoleRule } from '../rules.js';
import { singleSpaced } from '../single-spaced.js';

/** A note says what it is in its first words. */
const LONGEST_OPENING = 90;

/** Whether a block is a note of the editors or a correction, by the words it opens with. */
export function noteRoleOf(roles: readonly RoleRule[], text: string): RoleRule['role'] | undefined {
  const opening = singleSpaced(text.slice(0, LONGEST_OPENING).toLowerCase());
  return roles.find(({ pattern }) => pattern.test(opening))?.role;
}
