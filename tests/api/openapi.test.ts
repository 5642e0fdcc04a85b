import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ROUTES } from '../../src/api/routes.js';
import { raiseAlert } from '../../src/store/alerts.js';
import { emitRecord } from '../../src/store/emit.js';
import { noteFiltered } from '../../src/store/filtered.js';
import { addSource } from '../../src/store/sources.js';
import { draftOf } from '../store/draft.js';
import { openTestApi, type TestApi } from './support.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: { name: string; in: string }[];
  readonly security?: object[];
  readonly requestBody?: { content: Record<string, { schema: object }> };
  readonly responses: Record<string, { content: Record<string, { schema: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object> };
}

let desk: TestApi;
let document: Document;
let ajv: Ajv2020;
beforeAll(async () => {
  const file = [{ id: 'filed', name: 'Filed', feedUrl: 'https://filed.example/feed' }];
  desk = await openTestApi(inject('redisUrl'), 'openapi', { sourcesOfFile: () => file });
  const headers = { 'X-Key': 'k' };
  const source = { id: 'one', name: 'One', feedUrl: 'https://one.example/feed', tags: ['a'], headers };
  await addSource(desk.store, source);
  await emitRecord(desk.store, draftOf('one', 'a-1', 'Words'));
  await raiseAlert(desk.store, { source: 'one', kind: 'silent', says: 'nothing new' });
  const entry = { id: 'e', authors: [], categories: [], enclosures: [] };
  await noteFiltered(desk.store, 'one', [{ entry, by: 'exclude title=x' }]);
  document = (await desk.ask('GET', '/openapi.json')).body;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', ...document });
});
afterAll(() => desk.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test('every route is in the document, and nothing else is', () => {
  expect(document.openapi).toBe('3.1.0');
  const served = ROUTES.map(({ method, path }) => `${method} ${path}`).sort();
  expect(
    operations()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(served);
});

test('ids are unique, parameters of paths are told, and what changes something asks for the token', () => {
  const all = operations();
  expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
  for (const { path, method, operation } of all) {
    const told = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(told).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    // A hub knows no token: what it was given is the address.
    const writes = method !== 'GET' && !path.startsWith('/websub/');
    expect([method, path, operation.security !== undefined]).toEqual([method, path, writes]);
  }
});

test('every reference leads somewhere, and every schema is one', () => {
  const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/[\w]+/g));
  for (const reference of references) {
    expect(Object.keys(document.components.schemas)).toContain(reference.split('/').pop());
    expect(() => ajv.compile({ $ref: `api${reference}` })).not.toThrow();
  }
});

test.each([
  '/healthz',
  '/openapi.json',
  '/v1/records',
  '/v1/records/a-1',
  '/v1/changes',
  '/v1/sources',
  '/v1/sources/one',
  '/v1/sources/one/history',
  '/v1/plan',
  '/v1/opml',
  '/v1/alerts',
  '/v1/failed',
  '/v1/learned',
  '/v1/sources/absent',
])('what GET %s answers is what the document says', async (path) => {
  const answer = await desk.ask('GET', path);
  const template = path.replace(/\/(one|absent|a-1)(?=\/|$)/, '/{id}');
  const responses = document.paths[template]?.get?.responses ?? {};
  const said = responses[answer.status] ?? responses.default;
  const [type = '', content] = Object.entries(said?.content ?? {})[0] ?? [];
  expect(answer.headers.get('content-type')).toContain(type);
  const validate = ajv.compile(rebase(content?.schema ?? {}));
  expect([validate(answer.body), validate.errors]).toEqual([true, null]);
});

/** References within the document, from outside it. */
function rebase(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
}
