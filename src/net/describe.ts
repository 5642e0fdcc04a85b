const MAX_LENGTH = 300;
const SECRET = /([?&][\w.-]{0,30}(?:token|key|secret|passw|signature|auth)[\w.-]{0,30}=)[^&#]*/gi;

/** A URL for a log or an error: short, and without user names, passwords or keys. */
export function describeUrl(url: string): string {
  const short = url.trim().slice(0, 2_000);
  const authority = startOfAuthority(short);
  const end = endOfAuthority(short, authority);
  const at = short.lastIndexOf('@', end - 1);
  const bare = at < authority ? short : short.slice(0, authority) + short.slice(at + 1);
  return bare.replace(SECRET, '$1…').slice(0, MAX_LENGTH);
}

function startOfAuthority(url: string): number {
  const prefix = /^(?:[a-z][a-z0-9+.-]{0,30}:)?[\\/]{1,20}/i.exec(url);
  return prefix ? prefix[0].length : 0;
}

function endOfAuthority(url: string, from: number): number {
  const end = url.slice(from).search(/[/\\?#]/);
  return end < 0 ? url.length : from + end;
}
