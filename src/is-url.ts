/**
 * Whether a text is a URL, on its own or against a base. `URL.canParse` is not to be asked: on Node 20 and 22, once V8
 * has optimised the call, it says no of every text with a letter of Latin-1 beyond ASCII, as in `https://müller.example/`.
 * @see https://github.com/AikidoSec/firewall-node/pull/1086, where others met it
 */
export function isUrl(text: string, base?: string): boolean {
  return URL.parse(text, base) !== null;
}
