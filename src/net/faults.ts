import { Failure, type FailureCode, type FailureDetail } from '../failure.js';

const CONNECTING: readonly (readonly [RegExp, FailureCode])[] = [
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, 'connect-timeout'],
  [/^(ERR_TLS|ERR_SSL|CERT_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/, 'tls-failed'],
];
const ANSWERING: readonly (readonly [RegExp, FailureCode])[] = [
  [/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/, 'response-timeout'],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'headers-too-large'],
  [
    /^(UND_ERR_(SOCKET|RES|ABORTED)|HPE_|ECONN|EPIPE|Z_|ERR__|ERR_BROTLI|ERR_PADDING|ERR_STREAM_PREMATURE_CLOSE)/,
    'response-broken',
  ],
];

/** What a socket's error means while the connection is made. */
export function connectFault(thrown: unknown, detail: FailureDetail): Failure {
  if (thrown instanceof Failure) return thrown;
  return name(thrown, CONNECTING, detail) ?? failure('connect-failed', thrown, detail);
}

/** What an error means once there is a connection; undefined where it is none of the network's. */
export function answerFault(thrown: unknown, detail: FailureDetail): Failure | undefined {
  if (thrown instanceof Failure)
    return new Failure(thrown.code, { ...detail, ...thrown.detail }, { cause: thrown.cause ?? thrown });
  return name(thrown, ANSWERING, detail);
}

function name(thrown: unknown, table: typeof ANSWERING, detail: FailureDetail): Failure | undefined {
  const code = codeOf(thrown);
  const found = table.find(([form]) => form.test(code))?.[1];
  return found && failure(found, thrown, detail);
}

function failure(code: FailureCode, thrown: unknown, detail: FailureDetail): Failure {
  return new Failure(code, { ...detail, error: codeOf(thrown) }, { cause: thrown });
}

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  // undici's parser errors have a code only where llhttp names one.
  if (thrown.name === 'HTTPParserError') return 'HPE_INVALID';
  return 'code' in thrown ? String(thrown.code) : 'unknown';
}
