import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Subscriber } from '../deliver/subscriber.js';
import { AlertSettings } from '../desk/health/settings.js';
import { ProviderOptions } from '../embeds/options.js';
import { EmbedPolicies } from '../embeds/policy.js';
import { Failure } from '../failure.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { WebSubSettings } from '../websub/settings.js';
import { ApiSettings } from './api-settings.js';
import { readDocument } from './document.js';
import { ProxySettings } from './proxies.js';
import { packageRoot } from './root.js';
import { defaultRulesFolder } from './rules.js';

const limitNames = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];
const limit = z.number().nonnegative().optional();
const LimitSettings = z.strictObject(Object.fromEntries(limitNames.map((name) => [name, limit])));

const SettingsFile = z.strictObject({
  redis: z.strictObject({ url: z.string().optional(), prefix: z.string().optional() }).optional(),
  data: z.string().optional(),
  contact: z.string().optional(),
  threads: z.number().int().positive().optional(),
  endpoints: z.record(z.string(), z.url()).optional(),
  providers: ProviderOptions.optional(),
  embeds: EmbedPolicies.optional(),
  subscribers: z.array(Subscriber).optional(),
  alerts: AlertSettings.optional(),
  websub: WebSubSettings.optional(),
  proxies: ProxySettings.optional(),
  api: ApiSettings.optional(),
  log: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  limits: LimitSettings.optional(),
});

/** What an operator decides, with every default filled in. */
export interface Settings {
  readonly redisUrl: string | undefined;
  readonly prefix: string;
  /** Absolute folders. */
  readonly dataFolder: string;
  readonly configFolder: string;
  readonly rulesFolder: string;
  /** Where the site's owners can reach the operator: part of the User-Agent. */
  readonly contact: string | undefined;
  readonly threads: number;
  readonly endpoints: Readonly<Record<string, string>>;
  /** How each provider is asked. */
  readonly providers: ProviderOptions;
  /** For every source that does not say otherwise. */
  readonly embeds: EmbedPolicies;
  readonly subscribers: readonly Subscriber[];
  readonly alerts: AlertSettings;
  /** Where hubs can reach copydesk, if they can. */
  readonly websub: WebSubSettings;
  /** What sources may name as their proxy. */
  readonly proxies: ProxySettings;
  readonly api: {
    readonly host: string;
    readonly port: number;
    /** Who sends it may change something. */
    readonly token?: string;
    /** The secrets that sources may name over HTTP. */
    readonly secrets: readonly string[];
    /** True where hubs reach it, and so by a proxy. */
    readonly proxied: boolean;
  };
  readonly log: string;
  readonly limits: Limits;
}

/**
 * Reads config/settings.yaml and the environment, which wins.
 * @throws Failure `config-invalid`, `config-missing`
 */
export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const configFolder = resolve(env.COPYDESK_CONFIG ?? join(packageRoot(), 'config'));
  const file = readDocument(join(configFolder, 'settings.yaml'), SettingsFile);
  const websub = webSubOf(file.websub ?? {}, env);
  return {
    redisUrl: env.REDIS_URL || file.redis?.url,
    prefix: env.COPYDESK_PREFIX ?? file.redis?.prefix ?? 'copydesk',
    dataFolder: resolve(env.COPYDESK_DATA ?? join(packageRoot(), file.data ?? 'data')),
    configFolder,
    rulesFolder: rulesOf(configFolder),
    contact: file.contact,
    threads: file.threads ?? 2,
    endpoints: file.endpoints ?? {},
    providers: withKeys(file.providers ?? {}, env),
    embeds: file.embeds ?? {},
    subscribers: file.subscribers ?? [],
    alerts: file.alerts ?? {},
    websub,
    proxies: file.proxies ?? {},
    api: { ...apiOf(file.api ?? {}, env), proxied: websub.callbackUrl !== undefined },
    log: env.LOG_LEVEL ?? file.log ?? 'info',
    limits: { ...DEFAULT_LIMITS, ...file.limits } as Limits,
  };
}

function apiOf(
  { host, port, token, secrets }: ApiSettings,
  env: NodeJS.ProcessEnv,
): Omit<Settings['api'], 'proxied'> {
  const secret = env.COPYDESK_API_TOKEN || token;
  return {
    host: env.COPYDESK_API_HOST ?? host ?? '127.0.0.1',
    port: Number(env.PORT ?? port ?? 8700),
    ...(secret && { token: secret }),
    secrets: secrets ?? [],
  };
}

/** @throws Failure `config-invalid` */
function webSubOf({ callbackUrl }: WebSubSettings, env: NodeJS.ProcessEnv): WebSubSettings {
  const url = env.COPYDESK_WEBSUB_CALLBACK_URL || callbackUrl;
  if (url === undefined) return {};
  const parsed = WebSubSettings.safeParse({ callbackUrl: url });
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues[0]?.message ?? 'is no address';
  throw new Failure('config-invalid', { COPYDESK_WEBSUB_CALLBACK_URL: url.slice(0, 200), reason });
}

/** A secret need not stand in a file. */
function withKeys(providers: ProviderOptions, env: NodeJS.ProcessEnv): ProviderOptions {
  const bearerToken = env.COPYDESK_X_BEARER_TOKEN;
  return bearerToken ? { ...providers, x: { ...providers.x, bearerToken } } : providers;
}

/** A configuration folder without rules of its own takes those that copydesk comes with. */
function rulesOf(configFolder: string): string {
  const own = join(configFolder, 'rules');
  return existsSync(own) ? own : defaultRulesFolder();
}
