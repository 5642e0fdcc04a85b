/** Who has to do something about a failure. */
export type ErrorClass = 'network' | 'site' | 'refused' | 'gone' | 'content' | 'settings' | 'copydesk';

const CLASSES: readonly (readonly [RegExp, ErrorClass])[] = [
  [/^(http-gone|http-not-found|dns-not-found)$/, 'gone'],
  [/^(http-unauthorized|http-legal|http-rate-limited|http-client-error|robots-|host-busy)/, 'refused'],
  [/^(dns-|connect-|proxy-failed|tls-|response-)/, 'network'],
  [/^(http-|redirect-)/, 'site'],
  [/^(feed-|body-|content-type|encoding-|headers-)/, 'content'],
  [/^(url-|address-|secret-|proxy-unknown|config-)/, 'settings'],
];

/** The class of a failure's code. */
export function classOf(code: string): ErrorClass {
  return CLASSES.find(([form]) => form.test(code))?.[1] ?? 'copydesk';
}
