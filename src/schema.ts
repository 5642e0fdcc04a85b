import { z } from 'zod';
import { Article, Block, Embed, EmbedMedia, NestedPost, Person, Picture, Removal, Video } from './model.js';

const named = z.registry<{ id: string }>();
for (const [id, noun] of Object.entries({
  Block,
  Embed,
  EmbedMedia,
  NestedPost,
  Person,
  Picture,
  Removal,
  Video,
})) {
  named.add(noun, { id });
}

/**
 * The article record's JSON Schema, draft 2020-12, made of the same definitions as the types. Fields that it does
 * not name are allowed, so that a field added within schema version 1 breaks no consumer.
 */
export function articleSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(Article, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: named,
  });
  return { $schema, title: 'copydesk article record, schema version 1', ...schema };
}
