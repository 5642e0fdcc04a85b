import type { ChildNode } from 'domhandler';
import type { Embed, EmbedForm } from '../../model.js';
import type { FlattenedPart } from '../flattened/find.js';
import type { EmbedRef, Provider, Words } from '../provider.js';

/** Where an embed stands, and what is to stand there instead. */
export interface Found {
  /** Its place in the page's order. */
  readonly at: number;
  /** The nodes that it takes up: the first gives its place, the others go. */
  readonly nodes: readonly ChildNode[];
  /** Embeds, and lines that stood between them and stay. */
  readonly parts: readonly FlattenedPart[];
}

/** Makes the record of a post whose id is known. What the page says of it makes it `parsed`. */
export function toEmbed(provider: Provider, ref: EmbedRef, form: EmbedForm, words: Words = {}): Embed {
  const author = words.author ?? (ref.handle ? { handle: ref.handle } : undefined);
  return {
    id: `${provider.name}:${ref.ref}`,
    provider: provider.name,
    ref: ref.ref,
    kind: ref.kind,
    url: ref.url,
    status: words.text || words.media?.length || words.author?.name ? 'parsed' : 'unresolved',
    via: 'page',
    form,
    ...words,
    ...(author && { author }),
  };
}

/** Adds an embed; one that is there already is the same post shown again. */
export function remember(embeds: Map<string, Embed>, embed: Embed): void {
  const before = embeds.get(embed.id);
  embeds.set(embed.id, before ? merged(before, embed) : embed);
}

/** One record of two for the same post: the one that says more, with what only the other has. */
function merged(one: Embed, other: Embed): Embed {
  const says = (embed: Embed) => embed.text?.length ?? 0;
  const [more, less] = says(other) > says(one) ? [other, one] : [one, other];
  const url = more.author?.handle || !less.author?.handle ? more.url : less.url;
  return { ...less, ...more, ...(url && { url }) };
}
