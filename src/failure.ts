/** What is to become of the work: let it go, try again later, or keep it for a developer. */
export type Verdict = 'drop' | 'retry' | 'quarantine';

interface FailureKind {
  readonly verdict: Verdict;
  /** For a person: what happened, and what to do. */
  readonly says: string;
}

const drop = (says: string): FailureKind => ({ verdict: 'drop', says });
const retry = (says: string): FailureKind => ({ verdict: 'retry', says });
const quarantine = (says: string): FailureKind => ({ verdict: 'quarantine', says });

/** The one table of what can go wrong. */
export const FAILURES = {
  'url-invalid': drop('The address is not a URL. Check it for typing errors.'),
  'url-control': drop('The address hides control characters in its host name, as only forged addresses do.'),
  'url-scheme': drop('Only http and https addresses are fetched.'),
  'url-credentials': drop('The address carries a user name or password. Take them out of the URL.'),
  'url-port': drop('Only the ports 80, 443, 8080 and 8443 are fetched.'),
  'url-host': drop(
    'The host name stands for a machine inside a network. Set allowPrivateNetwork on the source if that is meant.',
  ),
  'address-private': drop(
    'The host has a private or reserved address. Set allowPrivateNetwork on the source if that is meant.',
  ),
  'dns-not-found': retry('The host name does not resolve. Check its spelling.'),
  'dns-failed': retry('The name server did not answer. It is asked again later.'),
  'connect-failed': retry('The host refused or dropped the connection. It is tried again later.'),
  'connect-timeout': retry('The host did not accept a connection in time. It is tried again later.'),
  'tls-failed': retry('The host has no valid TLS certificate. Its operator must mend it.'),
  'proxy-failed': retry('The proxy cannot be reached or refused to connect. It is tried again later.'),
  'proxy-unknown': retry('The source names a proxy that settings.yaml does not have under `proxies`.'),
  'secret-missing': retry(
    'A secret that the source names cannot be read where copydesk runs. Set the environment variable, or put the file there.',
  ),
  'response-timeout': retry('The answer did not arrive within its deadline. It is tried again later.'),
  'response-broken': retry('The answer was cut off or is not HTTP. It is tried again later.'),
  'redirect-limit': drop('The address redirects more often than is followed.'),
  'redirect-invalid': drop('A redirect names no address that can be fetched.'),
  'headers-too-large': drop('The answer has more headers than are read.'),
  'body-too-large': drop('The answer is larger than is read. The limit is maxBodyBytes.'),
  'encoding-unsupported': drop('The answer is compressed in a way that was not asked for.'),
  'content-type': drop('The answer is of a kind that is not read here, such as a PDF or an image.'),
  'robots-disallowed': drop("The site's robots.txt does not allow this address."),
  'robots-unavailable': retry(
    "The site's robots.txt answers with a server error, which means that nothing may be fetched now.",
  ),
  'host-busy': retry(
    'The host may not be asked yet: it asked for a pause, or many requests wait for it. It is tried again when its turn comes.',
  ),
  'http-unauthorized': drop('The site asks for a login (401 or 403).'),
  'http-not-found': drop('The address does not exist (404).'),
  'http-gone': drop('The address was taken away for good (410).'),
  'http-legal': drop('The address is withheld for legal reasons (451).'),
  'http-rate-limited': retry('The site asks for fewer requests (429). It is tried again when the site says.'),
  'http-client-error': drop('The site refused the request.'),
  'http-server-error': retry('The site has a fault of its own (5xx). It is tried again later.'),
  'feed-empty': quarantine('The feed is an empty document.'),
  'feed-html': quarantine(
    "The address gives a web page, not a feed. Look on that page for the feed's own address.",
  ),
  'feed-format': quarantine(
    'The document is no feed of a known format (RSS, Atom, RDF, JSON Feed, sitemap).',
  ),
  'feed-broken': quarantine('The feed is too broken for any entry to be read.'),
  'feed-too-deep': quarantine("The feed's elements are nested deeper than is read."),
  'feed-timeout': quarantine('Reading the feed took longer than its deadline.'),
  'page-empty': quarantine('The page is an empty document.'),
  'page-no-content': quarantine('No article text was found on the page.'),
  'page-login-wall': quarantine('The page is a login form instead of the article.'),
  'page-too-deep': quarantine("The page's elements are nested deeper than is read."),
  'page-too-many-elements': quarantine('The page has more elements than are read.'),
  'page-too-many-attributes': quarantine('An element of the page has more attributes than are read.'),
  'clean-timeout': quarantine('Cleaning the page took longer than its deadline.'),
  'clean-memory': quarantine('Cleaning the page took more memory than it may have.'),
  'clean-crash': quarantine('Cleaning the page ended in a fault of copydesk. Replay it once that is mended.'),
  'snapshot-missing': quarantine('The bytes that were kept are no longer in the archive.'),
  'draft-missing': quarantine('The cleaned draft is gone. Replay the job from its snapshot.'),
  'store-unavailable': retry('Redis does not answer. Work goes on when it is back.'),
  'store-full': retry('Redis is out of memory. Give it more, or remove what is not needed.'),
  'job-invalid': quarantine("The job's data is not what this version writes."),
  'job-poison': quarantine('The job was running when its worker died, more than once.'),
  'deliver-failed': retry('The subscriber did not accept the record. It is offered again later.'),
  'deliver-gone': drop('The subscriber says it is gone (410).'),
  'config-invalid': drop('A configuration file has a mistake.'),
  'config-missing': drop('A configuration file cannot be read.'),
  'input-invalid': drop('The input is not of the form that is asked for.'),
  'input-too-large': drop('The line of the batch is longer than is read. The limit is maxBatchLineBytes.'),
  'input-unreadable': drop('The input cannot be read.'),
  'opml-invalid': drop('The document is no OPML that can be read.'),
  'request-too-large': drop('The request is larger than is read.'),
  'route-unknown': drop('There is no such address. /openapi.json says which there are.'),
  'method-unknown': drop('The address is not served with this method. /openapi.json says which are.'),
  'api-unauthorized': drop(
    'This changes something and asks for the token: send the header `Authorization: Bearer <api.token of settings.yaml>`.',
  ),
  'api-forbidden': drop(
    'This API takes no changes from there. Set api.token in settings.yaml (or COPYDESK_API_TOKEN), and send it.',
  ),
  'api-busy': drop('As many tests of sources run as may at once. Try again in a moment.'),
  'push-busy': drop('As many deliveries are received as may at once. Deliver it again in a moment.'),
  'subscription-unknown': drop('No such subscription was asked for.'),
  'subscription-gone': drop('There is no such subscription any more.'),
  'source-unknown': drop('There is no source of that id. `copydesk sources list` names them.'),
  'source-exists': drop('There is such a source already: of that id, or of that address.'),
  'record-unknown': drop('There is no record of that id.'),
  'learned-unknown': drop('There is no block of that id. `copydesk learned list --candidates` names them.'),
  'job-unknown': drop('There is no failed job of that id. `copydesk failed` lists them.'),
  'redis-missing': drop(
    'No Redis was found. Install it (apt install redis-server, or brew install redis), run `docker compose up`, or set REDIS_URL.',
  ),
  'not-running': drop(
    'copydesk does not run on this data folder. Start it with `copydesk up`, or set REDIS_URL to the Redis that it uses.',
  ),
  'redis-eviction': drop('This Redis may evict keys. Set its maxmemory-policy to noeviction.'),
  internal: quarantine('A fault of copydesk itself. Replay the job once it is mended.'),
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof FAILURES;

export type FailureDetail = Readonly<Record<string, string | number | boolean>>;

/** Anything that goes wrong in a foreseen way: a code from the table, and what is particular to this case. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly detail: FailureDetail;
  constructor(code: FailureCode, detail: FailureDetail = {}, options?: ErrorOptions) {
    super(describe(code, detail), options);
    this.code = code;
    this.detail = detail;
  }
  get verdict(): Verdict {
    return FAILURES[this.code].verdict;
  }
}

function describe(code: FailureCode, detail: FailureDetail): string {
  const particulars = Object.entries(detail).map(([key, value]) => `${key}: ${value}`);
  return particulars.length ? `${FAILURES[code].says} (${particulars.join(', ')})` : FAILURES[code].says;
}

/** Makes a Failure of anything thrown; what was not foreseen becomes `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new Failure(
    'internal',
    { error: `${error.name}: ${error.message}`.slice(0, 300) },
    { cause: thrown },
  );
}
