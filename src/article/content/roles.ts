import type { Block } from '../../model.js';
import type { Draft } from './blocks/draft.js';
import type { Evidence } from './evidence.js';
import { isSummary } from './standfirst.js';
import { kindOf } from './tokens.js';

type Role = NonNullable<Block['role']>;

const CORRECTION =
  /^(?:corrections?|clarification|correction added|berichtigung|korrektur|rectificatif|correctif|fe de errores|corrección|correção|errata|correzione|rectificatie|rättelse|rettelse|oprava|sprostowanie|исправление|поправка|düzeltme|تصحيح|تصويب|اصلاحیه|תיקון|訂正|更正|정정)\b|^(?:this (?:article|story|piece) (?:was|has been) (?:amended|corrected|updated to correct))/iu;
const EDITORS_NOTE =
  /^\W{0,3}(?:editor['’]?s['’]? note|a note from the editor|anmerkung der redaktion|anm\. d\. red|hinweis der redaktion|note de la rédaction|ndlr|nota del editor|nota de la redacción|nota da redação|nota della redazione|noot van de redactie|redaktionens anmärkning|poznámka redakce|od redakcji|от редакции|примечание редакции|editörün notu|ملاحظة من المحرر|ملاحظة المحرر|یادداشت سردبیر|הערת המערכת|संपादक की टिप्पणी|編集部注|编者按|編按)/iu;
const SHORTEST_STANDFIRST = 40;

/** What a block is to the article, where that can be told; `first` is true for the first block with text. */
export function roleOf(
  { block, element, bold, letters }: Draft,
  first: boolean,
  evidence: Evidence,
): Role | undefined {
  if (block.type === 'image' || block.type === 'embed' || block.type === 'code') return undefined;
  const text = 'text' in block ? block.text : '';
  if (CORRECTION.test(text.slice(0, 200))) return 'correction';
  if (EDITORS_NOTE.test(text.slice(0, 200))) return 'editors-note';
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
