import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../config/root.js';

const names = z.array(z.string().min(1));

const HostRule = z.strictObject({
  host: z.string().min(1),
  /** The host that the same articles are known under. */
  as: z.string().min(1).optional(),
  /** Parameters that are part of the address here, whatever they are elsewhere. */
  keep: names.optional(),
});

const AddressRules = z.strictObject({
  /** Parameters that say where a reader came from; `*` at the end stands for anything. */
  tracking: names,
  /** Parameters that are no part of the address when their value is a long number or hash. */
  tokens: names,
  ampSuffixes: names,
  /** `name`, or `name=value`. */
  ampParameters: names,
  /** First labels of a host name under which a site shows the same articles. */
  mirrors: names,
  /** Hosts that show others' pages under `/<path>/<host>/…`, or `/<path>/s/<host>/…` for https. */
  viewers: z.array(z.strictObject({ host: z.string().min(1), path: names })),
  hosts: z.array(HostRule),
});

export type HostRule = z.infer<typeof HostRule>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(packageRoot(), 'config', 'rules', name), 'utf8'));

/** What is known of how addresses of one article differ. */
export const ADDRESS_RULES = AddressRules.parse(read('addresses.json'));

/** Words beside which a number counts readers' reactions, which change while the article does not. */
export const COUNTERS = names.parse(read('counters.json'));
