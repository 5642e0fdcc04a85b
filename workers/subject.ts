import { sha256 } from '../src/identity.js';
import type { QueueName } from './payloads.js';

/** The fields that name what a job is about. */
const FIELDS: Readonly<Record<QueueName, readonly string[]>> = {
  tick: [],
  poll: ['source'],
  subscribe: ['subscription'],
  backfill: ['source'],
  fetch: ['article'],
  clean: ['article'],
  resolve: ['article', 'embed'],
  emit: ['article'],
  recheck: ['article'],
  deliver: ['subscriber', 'seq'],
};

/** What a job is about, however broken its data: two failures on one thing are one case. */
export function subjectOf(queue: QueueName, data: unknown): string {
  const held = typeof data === 'object' && data !== null ? new Map(Object.entries(data)) : new Map();
  const parts = FIELDS[queue].map((field) => held.get(field));
  const plain = parts.map((part) => (/^[\w-]{1,80}$/.test(String(part ?? '')) ? String(part) : short(part)));
  return plain.join('-') || 'all';
}

function short(part: unknown): string {
  return sha256(JSON.stringify(part) ?? '').slice(0, 8);
}
