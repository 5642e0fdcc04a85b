/** The outside world as the library sees it. Feeds, articles and embeds are handed one; none of them opens a socket. */
export interface Io {
  /**
   * Fetches through the one door out. Any HTTP status is an answer, not an exception.
   * @throws Failure when there is no answer, or one that must not be read.
   */
  fetch(request: FetchRequest): Promise<Fetched>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** 0 <= n < 1. */
  random(): number;
}

export interface FetchRequest {
  readonly url: string;
  /** What the answer may be; other content types are refused before the body is read. Default `any`. */
  readonly want?: 'feed' | 'page' | 'json' | 'any';
  readonly method?: 'GET' | 'POST';
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Redirects to follow; at 0 a 3xx is the answer. Default `limits.maxRedirects`. */
  readonly redirects?: number;
  /** Decoded bytes. Default `limits.maxBodyBytes`. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole request. Default `limits.totalTimeoutMs`. */
  readonly timeout?: number;
  readonly userAgent?: string;
  readonly allowPrivateNetwork?: boolean;
  /** Connects through this proxy; what may be connected to stays the same. */
  readonly proxy?: ProxyServer;
  /** Kept free at the host after this request, in milliseconds. Default `limits.hostIntervalMs`. */
  readonly intervalMs?: number;
  /** Ask robots.txt first; where `named`, only rules count that name copydesk itself. Default false. */
  readonly robots?: boolean | 'named';
  /** Crawl-delay counts so many milliseconds at most. Default `limits.maxCrawlDelayMs`. */
  readonly maxCrawlDelayMs?: number;
  /** Milliseconds to wait for the host's turn at most. Default `limits.maxPaceWaitMs`. */
  readonly maxWaitMs?: number;
  /** True: where robots.txt had to be asked for first, the request is handed back until its own turn comes. */
  readonly stepAside?: boolean;
  readonly signal?: AbortSignal;
}

/** A proxy that tunnels (HTTP CONNECT, RFC 9110, 9.3.6). */
export interface ProxyServer {
  readonly url: string;
  /** Value of the Proxy-Authorization header. */
  readonly authorization?: string;
  /** True where the operator's own settings name it: then it may have a private address. */
  readonly trusted?: boolean;
}

export interface Fetched {
  readonly requestedUrl: string;
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Content-encoding undone, charset not. */
  readonly body: Uint8Array;
  readonly redirects: readonly { readonly url: string; readonly status: number }[];
  readonly elapsedMs: number;
}
