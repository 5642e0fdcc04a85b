import { createServer } from 'node:http';

/** What a site takes to answer, and the feed that it answers with, once; then it says "not changed". */
const LATENCY_MS = 200;
const FEED =
  '<rss version="2.0"><channel><title>Site</title><link>http://site.example/</link></channel></rss>';
const ROBOTS = 'User-agent: *\nDisallow: /private\n';

/**
 * When a request was noticed, and since when it may have been there: a busy machine lets this process wait.
 * @typedef {{ host: string, path: string, at: number, earliest: number }} Arrival
 */

const LOOK_MS = 5;

/**
 * All sites of the benchmark: whatever name is asked for, one server on loopback answers, and notes when.
 * @returns {Promise<{ port: number, arrivals: Arrival[], close: () => void }>}
 */
export async function openSites() {
  /** @type {Arrival[]} */
  const arrivals = [];
  const clock = startClock();
  const server = createServer((request, response) => {
    const [path = '', host = ''] = [request.url, request.headers.host];
    arrivals.push({ host, path, at: Date.now(), earliest: clock.onTime() });
    setTimeout(() => {
      if (path === '/robots.txt')
        response.end(host.startsWith('slow') ? `${ROBOTS}Crawl-delay: 3\n` : ROBOTS);
      else if (request.headers['if-none-match']) response.writeHead(304, { etag: '"1"' }).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(FEED);
    }, LATENCY_MS);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const close = () => {
    clock.stop();
    server.close();
    server.closeAllConnections();
  };
  return { port: typeof address === 'object' && address ? address.port : 0, arrivals, close };
}

/** Tells when this process last kept up: what it notices later may have waited since. */
function startClock() {
  let [looked, before, onTime] = [Date.now(), 0, Date.now()];
  const timer = setInterval(() => {
    const now = Date.now();
    const late = now - looked > 2 * LOOK_MS;
    // A connection is taken up in one turn of the loop and read in another.
    if (!late && looked - before <= 2 * LOOK_MS) onTime = looked;
    before = looked;
    looked = now;
  }, LOOK_MS);
  return { onTime: () => onTime, stop: () => clearInterval(timer) };
}
