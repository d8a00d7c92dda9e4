// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_TABLE, type AccessRow } from '../api/access/access-table.js';
import { Ground, REQUESTS, SEED, type Sent } from './ground.js';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}
interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
interface Route extends Operation {
  readonly method: string;
  readonly path: string;
  readonly allowed: AccessRow['allowed'];
}

let ground: Ground;
let routes: readonly Route[];
let schemas: Readonly<Record<string, Schema>>;

beforeAll(async () => {
  ground = await Ground.open();
  const document = (await (await fetch(`${ground.app.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  schemas = document.components?.schemas ?? {};
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => routeOf(method.toUpperCase(), path, operation)),
  );
});
afterAll(() => ground?.close());

function routeOf(method: string, path: string, operation: Operation): Route {
  const named = path.replace(/\{(\w+)\}/g, ':$1');
  const row = ACCESS_TABLE.find((one) => one.method === method && one.path === named);
  return { ...operation, method, path, allowed: row?.allowed ?? [] };
}

/** Mostly what the contract asks for, so that it comes further than the first look; the rest is anything. */
function valueOf(schema: Schema): unknown {
  const { nasty } = ground;
  if (nasty.chance(0.06)) return nasty.value();
  if (schema.$ref) return valueOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return valueOf(nasty.among(choice));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(valueOf)) as object;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return nasty.among(schema.enum);
  if (schema.properties) {
    const kept = Object.entries(schema.properties).filter(() => nasty.chance(0.8));
    const fields = kept.map(([name, inner]) => [name, valueOf(inner)]);
    return Object.fromEntries(nasty.chance(0.05) ? [...fields, [nasty.text(), nasty.value()]] : fields);
  }
  if (schema.type === 'array') return Array.from({ length: nasty.among([0, 1, 2]) }, () => valueOf(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number') return nasty.among([0, 1, 2, 30, 60, 90, 600]);
  if (schema.type === 'boolean') return nasty.chance(0.5);
  if (schema.format === 'uuid') return nasty.id();
  const inDays = Date.now() + Math.floor(Number(nasty.among([-30, -1, 1, 3, 20]))) * 86_400_000;
  if (schema.format === 'date-time') return new Date(inDays).toISOString();
  if (schema.format === 'date') return new Date(inDays).toISOString().slice(0, 10);
  return nasty.chance(0.6) ? nasty.among(['prova', '09:00', '+390173000009', 'MO', 'it', 'shopping']) : nasty.text();
}

function queryOf(route: Route): string {
  const { nasty } = ground;
  const asked = new URLSearchParams();
  for (const { name, in: where } of route.parameters ?? [])
    if (where === 'query' && nasty.chance(0.6)) asked.append(name, nasty.text());
  if (nasty.chance(0.1)) asked.append(nasty.among(['limit', 'cursor', 'onBehalfOf', 'q', 'state']), nasty.text());
  return asked.size > 0 ? `?${asked.toString()}` : '';
}

async function sendOne(): Promise<Sent> {
  const { nasty, app } = ground;
  const route = nasty.among(routes);
  const who = ground.whoFor(route.allowed);
  const token = await ground.tokenOf(who, 'api');
  const schema = route.requestBody?.content['application/json']?.schema;
  const written = schema && valueOf(schema);
  const body = written === undefined ? undefined : nasty.chance(0.02) ? '{"a":' : JSON.stringify(written);
  const path = ground.path(route.path) + queryOf(route);
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': nasty.chance(0.02) ? 'text/csv' : 'application/json' }),
    ...(nasty.chance(0.1) && { 'idempotency-key': nasty.among(['1', 'x'.repeat(300), 'k%00', 'same', 'ü']) }),
    ...(nasty.chance(0.1) && { 'accept-language': nasty.among(['xx', '*', 'it;q=zwei', ',,,']) }),
  };
  const answer = await fetch(app.url + path, { method: route.method, headers, body, redirect: 'manual' });
  if (answer.status === 401) ground.forget(who, 'api');
  const text = (await answer.text()).slice(0, 4_000);
  return { what: `${who} ${route.method} ${path} ${(body ?? '').slice(0, 300)}`, status: answer.status, text };
}

describe('the API', () => {
  it(`answers ${REQUESTS} requests nobody means without failing (seed ${SEED})`, async () => {
    expect(await ground.send(REQUESTS, sendOne)).toEqual([]);
    expect(await ground.settle()).toEqual([]);
    expect(ground.done()).toBeGreaterThan(REQUESTS / 20);
    expect((await fetch(`${ground.app.url}/health`)).status).toBe(200);
  });
});
