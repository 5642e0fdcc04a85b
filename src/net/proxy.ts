import { type ClientRequest, request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { isIPv6 } from 'node:net';
import { buildConnector } from 'undici';
import { Failure } from '../failure.js';
import type { ProxyServer } from '../io.js';
import type { Limits } from '../limits.js';
import type { Dial, Dialled } from './dial.js';
import { type ResolvePolicy, resolve } from './resolve.js';

/**
 * Connects through a proxy's tunnel. The proxy is asked for the address that was checked, never for a name that it
 * would look up itself: what may be reached stays what may be reached without it. TLS is with the site, as ever.
 * @param dial opens the socket to the proxy @param policy which addresses the proxy itself may have
 */
export function createProxyDial(
  proxy: ProxyServer,
  limits: Limits,
  dial: Dial,
  policy: Omit<ResolvePolicy, 'timeoutMs'>,
): Dial {
  const secure = buildConnector({ timeout: limits.connectTimeoutMs, allowH2: false });
  return async (to) => {
    const socket = await openTunnel(proxy, to, limits, (url) => reach(url, limits, dial, policy));
    if (!to.secure) return socket;
    return new Promise((done, fail) => {
      const { host, port, address } = to;
      const target = { hostname: address, host, port: String(port), protocol: 'https:', httpSocket: socket };
      secure(host !== address ? { ...target, servername: host } : target, (error, secured) =>
        error ? fail(error) : done(secured),
      );
    });
  };
}

async function reach(
  url: URL,
  limits: Limits,
  dial: Dial,
  policy: Omit<ResolvePolicy, 'timeoutMs'>,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:';
  const port = Number(url.port) || (secure ? 443 : 80);
  const [address = ''] = await resolve(host, { ...policy, timeoutMs: limits.connectTimeoutMs });
  return dial({ address, port, host, secure });
}

async function openTunnel(
  proxy: ProxyServer,
  { address, port }: Dialled,
  limits: Limits,
  connect: (proxy: URL) => Promise<Socket>,
): Promise<Socket> {
  const url = new URL(proxy.url);
  const failed = (detail: object, cause?: unknown) =>
    new Failure('proxy-failed', { proxy: url.host, ...detail }, { cause });
  const socket = await connect(url).catch((thrown: unknown) => {
    throw failed({ error: codeOf(thrown) }, thrown);
  });
  const to = `${isIPv6(address) ? `[${address}]` : address}:${port}`;
  const asked = httpRequest({
    createConnection: () => socket,
    method: 'CONNECT',
    path: to,
    headers: { host: to, ...(proxy.authorization && { 'proxy-authorization': proxy.authorization }) },
    timeout: limits.connectTimeoutMs,
  });
  return settle(asked, socket, failed);
}

function settle(
  asked: ClientRequest,
  socket: Socket,
  failed: (detail: object, cause?: unknown) => Failure,
): Promise<Socket> {
  return new Promise((done, fail) => {
    const end = (failure: Failure) => {
      socket.destroy();
      fail(failure);
    };
    asked.once('connect', (answer, tunnel, head) => {
      if (answer.statusCode !== 200) return end(failed({ status: answer.statusCode ?? 0 }));
      if (head.length) tunnel.unshift(head);
      socket.setTimeout(0);
      done(socket);
    });
    asked.once('response', (answer) => end(failed({ status: answer.statusCode ?? 0 })));
    asked.once('timeout', () => end(failed({ error: 'timeout' })));
    asked.once('error', (cause) => end(failed({ error: codeOf(cause) }, cause)));
    asked.end();
  });
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof Failure) return thrown.code;
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
}
