import { sha256 } from '../../src/identity.js';
import type { Draft } from '../../src/store/drafts.js';

/** A draft of one paragraph. @param id of its article */
export function draftOf(source: string, id: string, text: string): Draft {
  const digest = sha256(text);
  return {
    source: { id: source, name: source, feedUrl: `https://${source}.example/feed`, entryId: id },
    article: {
      id,
      schemaVersion: 1,
      contentHash: digest,
      url: `https://${source}.example/${id}`,
      blocks: [{ type: 'paragraph', text, html: text }],
      text,
      html: `<p>${text}</p>`,
      markdown: text,
      authors: [],
      tags: [],
      evidence: {},
      images: [],
      videos: [],
      embeds: [],
      removed: [],
      warnings: [],
    },
    fetched: '2026-03-01T11:00:00.000Z',
    entry: 'entry',
    provenance: { snapshot: digest, sha256: digest, status: 200, bytes: 1, tool: 'test', rules: 'none' },
  };
}
