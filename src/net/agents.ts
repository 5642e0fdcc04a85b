import type { Dispatcher } from 'undici';
import type { FetchRequest, ProxyServer } from '../io.js';
import type { Limits } from '../limits.js';
import { createAgent } from './agent.js';
import type { Dial } from './dial.js';
import { createPublicLookup, type Lookup, lookupInside } from './lookup.js';
import { createProxyDial } from './proxy.js';
import type { ResolvePolicy } from './resolve.js';

/** Connections by who may share them: those to public addresses, to private ones too, and those of each proxy. */
export interface Agents {
  agentFor(request: Pick<FetchRequest, 'allowPrivateNetwork' | 'proxy'>): Dispatcher;
  close(): Promise<void>;
}

/** Proxies whose connections are kept at once; the one asked for longest ago goes. */
const MAX_PROXIES = 50;

/** @param lookup how names are found, for public and private addresses alike */
export function createAgents(limits: Limits, dial: Dial, lookup?: Lookup): Agents {
  const outside = { allowPrivateNetwork: false, lookup: lookup ?? createPublicLookup() };
  const inside = { allowPrivateNetwork: true, lookup: lookup ?? lookupInside };
  const open = createAgent(limits, dial, outside);
  const within = createAgent(limits, dial, inside);
  const proxied = new Map<string, Dispatcher>();

  function agentOf(proxy: ProxyServer, policy: Omit<ResolvePolicy, 'timeoutMs'>): Dispatcher {
    const key = JSON.stringify([proxy.url, proxy.authorization, proxy.trusted, policy.allowPrivateNetwork]);
    const held = proxied.get(key);
    const reach = proxy.trusted ? inside : policy;
    const agent = held ?? createAgent(limits, createProxyDial(proxy, limits, dial, reach), policy);
    proxied.delete(key);
    proxied.set(key, agent);
    const oldest = proxied.entries().next();
    if (proxied.size > MAX_PROXIES && !oldest.done) {
      proxied.delete(oldest.value[0]);
      // What it has under way is finished.
      void oldest.value[1].close();
    }
    return agent;
  }

  return {
    agentFor({ proxy, allowPrivateNetwork }) {
      if (proxy) return agentOf(proxy, allowPrivateNetwork ? inside : outside);
      return allowPrivateNetwork ? within : open;
    },
    async close() {
      await Promise.all([open, within, ...proxied.values()].map((agent) => agent.destroy()));
    },
  };
}
