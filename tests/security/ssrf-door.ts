import { connect, type Socket } from 'node:net';
import type { Io } from '../../src/io.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Dialled } from '../../src/net/dial.js';
import { createIo } from '../../src/net/io.js';
import type { FaultServer } from '../support/fault-server.js';

export interface StubbedDoor {
  readonly io: Io & { close(): Promise<void> };
  /** Every connection that was attempted. */
  readonly dialled: Dialled[];
  /** Answers of the name server; any other name is public. */
  readonly names: Map<string, () => readonly string[]>;
}

/** A door whose name server is a table and whose every connection, counted, ends at one loopback server. */
export function stubbedDoor(server: FaultServer): StubbedDoor {
  const dialled: Dialled[] = [];
  const names = new Map<string, () => readonly string[]>();
  const io = createIo({
    limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0 },
    lookup: async (name) => names.get(name)?.() ?? ['93.184.216.34'],
    connect: async (to) => {
      dialled.push(to);
      return toLoopback(server.port);
    },
  });
  return { io, dialled, names };
}

function toLoopback(port: number): Promise<Socket> {
  return new Promise((open, fail) => {
    const socket = connect(port, '127.0.0.1', () => open(socket)).once('error', fail);
  });
}
