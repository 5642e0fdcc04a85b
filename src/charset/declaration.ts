/** WHATWG: where a prescan for `meta` may look. */
const META_BYTES = 4096;
const XML_BYTES = 1024;
const META = /<meta\b([^>]{1,1000})>/gi;
const ATTRIBUTE = /([^\s=>"'/]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const XML = /<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:+-]{1,40})["']/i;

/** The label that a document gives itself: XML declaration, or `meta` of an HTML page. */
export function declaredCharset(bytes: Uint8Array, kind: 'html' | 'xml' | 'json'): string | undefined {
  if (kind === 'json') return undefined;
  const head = Buffer.from(bytes.subarray(0, META_BYTES)).toString('latin1');
  const inXml = XML.exec(head.slice(0, XML_BYTES))?.[1];
  return kind === 'xml' ? inXml : (metaCharset(withoutComments(head)) ?? inXml);
}

function metaCharset(head: string): string | undefined {
  for (const [, attributes = ''] of head.matchAll(META)) {
    const found = new Map<string, string>();
    for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE))
      found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    const charset = found.get('charset') ?? pragmaCharset(found);
    if (charset) return charset;
  }
  return undefined;
}

function pragmaCharset(attributes: ReadonlyMap<string, string>): string | undefined {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  return /charset\s{0,9}=\s{0,9}["']?([\w.:+-]{1,40})/i.exec(attributes.get('content') ?? '')?.[1];
}

function withoutComments(html: string): string {
  let rest = html;
  for (let start = rest.indexOf('<!--'); start >= 0; start = rest.indexOf('<!--', start)) {
    const end = rest.indexOf('-->', start);
    rest = end < 0 ? rest.slice(0, start) : rest.slice(0, start) + rest.slice(end + 3);
  }
  return rest;
}
