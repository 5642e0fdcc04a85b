import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a subscriber asked the hub for. */
export interface HubRequest {
  readonly mode: string;
  readonly topic: string;
  readonly callback: string;
  readonly secret: string | null;
  readonly lease: string | null;
  /** Status of the callback's answer to the verification; absent when none was asked for. */
  verified?: number;
  echoed?: string;
}

export interface Delivery {
  readonly algorithm?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** Instead of a right one; empty for none. */
  readonly signature?: string;
  readonly type?: string;
  readonly link?: string;
  /** Which subscription it goes to; by default the last. */
  readonly to?: HubRequest;
}

type Behaviour = (asked: HubRequest, response: ServerResponse) => void | Promise<void>;

/** A real WebSub hub on loopback, for one subscriber, that can be told to misbehave. */
export interface Hub {
  readonly port: number;
  readonly url: string;
  readonly asked: HubRequest[];
  /** Seconds that it grants. */
  lease: string | undefined;
  /** How it answers; `verifying` is what a hub ought to do. */
  behave: Behaviour;
  /** Delivers; gives the callback's status. */
  publish(body: string | Uint8Array, delivery?: Delivery): Promise<number>;
  /** Asks the callback as a verification would, with these parameters. */
  intend(
    parameters: Record<string, string>,
    to?: HubRequest,
  ): Promise<{ status: number; text: string; type: string }>;
  close(): Promise<void>;
}

export async function startHub(): Promise<Hub> {
  const asked: HubRequest[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((form) => {
      asked.push(form);
      return hub.behave(form, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const last = () => {
    const found = asked.at(-1);
    if (!found) throw new Error('nobody has subscribed');
    return found;
  };
  const hub: Hub = {
    port,
    url: `http://127.0.0.1:${port}/`,
    asked,
    lease: '864000',
    behave: verifying,
    async publish(body, delivery = {}) {
      const to = delivery.to ?? last();
      const answer = await fetch(to.callback, {
        method: 'POST',
        headers: headersOf(body, to, delivery),
        body: typeof body === 'string' ? body : Buffer.from(body),
      });
      await answer.text();
      return answer.status;
    },
    async intend(parameters, to = last()) {
      const answer = await fetch(`${to.callback}?${new URLSearchParams(parameters)}`);
      const text = await answer.text();
      return { status: answer.status, text, type: answer.headers.get('content-type') ?? '' };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function verifying(form: HubRequest, response: ServerResponse): Promise<void> {
    const { status, text } = await hub.intend(
      {
        'hub.mode': form.mode,
        'hub.topic': form.topic,
        'hub.challenge': `challenge-${asked.length}`,
        ...(hub.lease !== undefined && form.mode === 'subscribe' && { 'hub.lease_seconds': hub.lease }),
      },
      form,
    );
    Object.assign(form, { verified: status, echoed: text });
    response.writeHead(202).end();
  }
  return hub;
}

async function receive(request: IncomingMessage): Promise<HubRequest> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const form = new URLSearchParams(body);
  const of = (name: string) => form.get(`hub.${name}`);
  return {
    mode: of('mode') ?? '',
    topic: of('topic') ?? '',
    callback: of('callback') ?? '',
    secret: of('secret'),
    lease: of('lease_seconds'),
  };
}

function headersOf(
  body: string | Uint8Array,
  { secret }: HubRequest,
  { algorithm = 'sha256', signature, type = 'application/rss+xml', link }: Delivery,
): Record<string, string> {
  const right = secret && `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
  const given = signature ?? right;
  return { 'content-type': type, ...(given && { 'x-hub-signature': given }), ...(link && { link }) };
}
