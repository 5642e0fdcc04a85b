import type { Block } from '../../model.js';
import type { RoleRule } from '../rules.js';
import type { Draft } from './blocks/draft.js';
import type { Evidence } from './evidence.js';
import { noteRoleOf } from './note-role.js';
import { isSummary } from './standfirst.js';
import { kindOf } from './tokens.js';

type Role = NonNullable<Block['role']>;

const SHORTEST_STANDFIRST = 40;

/** What a block is to the article, where that can be told; `first` is true for the first block with text. */
export function roleOf(
  { block, element, bold, letters }: Draft,
  first: boolean,
  evidence: Evidence,
  roles: readonly RoleRule[] = [],
): Role | undefined {
  if (block.type === 'image' || block.type === 'embed' || block.type === 'code') return undefined;
  const text = 'text' in block ? block.text : '';
  const note = noteRoleOf(roles, text);
  if (note) return note;
  if (
    !first ||
    letters < SHORTEST_STANDFIRST ||
    letters > 800 ||
    block.type === 'list' ||
    block.type === 'table'
  )
    return undefined;
  const named = kindOf(element)?.as === 'standfirst';
  return named || bold || block.type === 'heading' || isSummary(element, evidence) ? 'standfirst' : undefined;
}
