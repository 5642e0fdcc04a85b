import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { Limits } from '../limits.js';

/** Where a socket is to be opened: an address that was checked, and the name it was found under. */
export interface Dialled {
  readonly address: string;
  readonly port: number;
  readonly host: string;
  readonly secure: boolean;
}

/** Opens one socket, with TLS done where it is secure. */
export type Dial = (to: Dialled) => Promise<Socket>;

/** Connects to the address itself, so that no name is looked up a second time; TLS checks the name. */
export function createDial(limits: Limits): Dial {
  const connect = buildConnector({ timeout: limits.connectTimeoutMs, allowH2: false });
  return ({ address, port, host, secure }) =>
    new Promise((done, fail) => {
      const to = { hostname: address, host, port: String(port), protocol: secure ? 'https:' : 'http:' };
      connect(secure && host !== address ? { ...to, servername: host } : to, (error, socket) =>
        error ? fail(error) : done(socket),
      );
    });
}
