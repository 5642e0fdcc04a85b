import { z } from 'zod';
import { packageVersion } from '../config/root.js';
import type { Route } from './route.js';
import { NAMED } from './schemas.js';

const REFERENCE = '#/components/schemas/';

/** Describes routes as an OpenAPI 3.1 document, by the very schemas that they use. */
export function openApi(routes: readonly Route[]): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const route of routes) {
    // A schema of several routes is one that has a name.
    for (const [id, schema] of schemasOf(route)) if (!registry.has(schema)) registry.add(schema, { id });
  }
  const name = (schema: z.ZodType) => ({ $ref: `${REFERENCE}${registry.get(schema)?.id}` });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${REFERENCE}${id}`,
    unrepresentable: 'any',
    io: 'input',
  });
  const paths = new Map<string, Record<string, object>>();
  for (const route of routes) {
    const held = paths.get(route.path) ?? {};
    paths.set(route.path, { ...held, [route.method.toLowerCase()]: operation(route, name) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'copydesk',
      version: packageVersion(),
      description: 'Feeds in, clean article records out. What changes something asks for the token.',
    },
    paths: Object.fromEntries(paths),
    components: {
      schemas: withoutIds(schemas),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

type Name = (schema: z.ZodType) => { $ref: string };

function operation(route: Route, name: Name): object {
  const { summary, body, document, answer, answerType, status = 200, writes } = route;
  const failure = {
    description: 'What went wrong.',
    content: { 'application/json': { schema: name(NAMED.ApiError ?? answer) } },
  };
  return {
    operationId: idOf(route),
    summary,
    parameters: parametersOf(route),
    ...(body && {
      requestBody: { required: true, content: { [document ?? 'application/json']: { schema: name(body) } } },
    }),
    responses: {
      [status]: {
        description: 'Done.',
        content: { [answerType ?? 'application/json']: { schema: name(answer) } },
      },
      default: failure,
    },
    ...(writes && { security: [{ token: [] }] }),
  };
}

function parametersOf({ path, query = {} }: Route): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, schema]) => {
    const { $schema: _, ...json } = z.toJSONSchema(schema);
    return { name, in: 'query', schema: json };
  });
  return [...inPath, ...inQuery];
}

function schemasOf(route: Route): [id: string, schema: z.ZodType][] {
  const id = idOf(route);
  const { body, answer } = route;
  return [...(body ? [[`${id}Body`, body] as [string, z.ZodType]] : []), [`${id}Answer`, answer]];
}

/** `POST /v1/sources/{id}/pause` is `postSourcesIdPause`. */
function idOf({ method, path }: Route): string {
  const words = path.replace(/^\/v1/, '').match(/\w+/g) ?? [];
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Inside a document a schema is found by its place. */
function withoutIds(schemas: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $id: _, $schema: _dialect, ...rest } = schema as { $id?: string; $schema?: string };
      return [id, rest];
    }),
  );
}
