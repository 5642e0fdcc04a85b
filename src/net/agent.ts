import { Agent, type buildConnector, type Dispatcher } from 'undici';
import type { Limits } from '../limits.js';
import type { Dial } from './dial.js';
import { connectFault } from './faults.js';
import { tellOnSend } from './on-send.js';
import { type ResolvePolicy, resolve } from './resolve.js';

const SOCKETS_PER_ORIGIN = 6;
const KEEP_ALIVE_MS = 10_000;
/** Addresses of one name that are tried in turn. */
const MAX_ADDRESSES = 3;

/**
 * An undici Agent that opens sockets only to addresses that `resolve` has just let pass. Sources that may reach
 * private addresses have an agent of their own, so that no one else's request finds their open connections.
 */
export function createAgent(
  limits: Limits,
  dial: Dial,
  policy: Omit<ResolvePolicy, 'timeoutMs'>,
): Dispatcher {
  const checked = { ...policy, timeoutMs: limits.connectTimeoutMs };
  const agent = new Agent({
    connect: (options, callback) => {
      connectChecked(options, dial, checked).then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
    },
    connections: SOCKETS_PER_ORIGIN,
    pipelining: 1,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: limits.idleTimeoutMs,
    bodyTimeout: limits.idleTimeoutMs,
    allowH2: false,
  });
  return agent.compose(tellOnSend);
}

async function connectChecked(options: buildConnector.Options, dial: Dial, policy: ResolvePolicy) {
  const secure = options.protocol === 'https:';
  const port = Number(options.port) || (secure ? 443 : 80);
  const host = options.hostname.replace(/^\[|\]$/g, '');
  const addresses = await resolve(host, policy);
  let failure = connectFault(undefined, { host });
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    try {
      return await dial({ address, port, host, secure });
    } catch (error) {
      failure = connectFault(error, { host, address, port });
      if (failure.code !== 'connect-failed') break;
    }
  }
  throw failure;
}
