// SPDX-License-Identifier: AGPL-3.0-or-later
type Json = Record<string, unknown>;

interface Seen {
  readonly was: Json;
  readonly is: Json;
  readonly where: string;
  /** Requests may become more lenient, answers may say more; the other way round clients break. */
  readonly side: 'request' | 'answer';
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * What a client of the old contract would stumble over in the new one, each in a line that names the place:
 * `POST /api/v1/requests: request.title is required now`.
 * Operations, parameters, bodies, properties, types, enums and what is required are compared; words are not.
 */
export function listBreakingChanges(was: Json, is: Json): string[] {
  return Object.entries(at(was, 'paths')).flatMap(([path, operations]) =>
    METHODS.filter((method) => method in (operations as Json)).flatMap((method) => {
      const now = at(at(is, 'paths'), path)[method];
      const name = `${method.toUpperCase()} ${path}`;
      if (!now) return [`${name} is gone`];
      return compareOperation(name, at(operations as Json, method), now as Json, { was, is });
    }),
  );
}

function compareOperation(name: string, was: Json, is: Json, documents: { was: Json; is: Json }): string[] {
  const parameters = (operation: Json): Map<string, Json> =>
    new Map(
      ((operation['parameters'] ?? []) as Json[]).map((one) => [`${String(one['in'])}.${String(one['name'])}`, one]),
    );
  const [before, after] = [parameters(was), parameters(is)];
  const lines = [...after]
    .filter(([key, one]) => one['required'] === true && before.get(key)?.['required'] !== true)
    .map(([key]) => `${name}: ${key} is required now`);
  const bodies: Seen = {
    was: resolve(schemaOf(was['requestBody']), documents.was),
    is: resolve(schemaOf(is['requestBody']), documents.is),
    where: 'request',
    side: 'request',
  };
  lines.push(...compareSchema(bodies, documents, 0).map((line) => `${name}: ${line}`));
  for (const [status, answer] of Object.entries(at(was, 'responses'))) {
    const now = at(is, 'responses')[status];
    if (!now) {
      if (status.startsWith('2')) lines.push(`${name}: answer ${status} is gone`);
      continue;
    }
    const seen: Seen = {
      was: resolve(schemaOf(answer), documents.was),
      is: resolve(schemaOf(now), documents.is),
      where: status,
      side: 'answer',
    };
    lines.push(...compareSchema(seen, documents, 0).map((line) => `${name}: ${line}`));
  }
  return lines;
}

/** Deeper than any schema of ours; stops those that contain themselves. */
const DEEPEST = 12;

function compareSchema(seen: Seen, documents: { was: Json; is: Json }, depth: number): string[] {
  const { was, is, where, side } = seen;
  if (depth > DEEPEST || Object.keys(was).length === 0) return [];
  const lines: string[] = [];
  if (was['type'] !== undefined && JSON.stringify(was['type']) !== JSON.stringify(is['type'])) {
    lines.push(`${where} was ${JSON.stringify(was['type'])}, is ${JSON.stringify(is['type'] ?? 'anything')}`);
  }
  lines.push(...compareEnums(seen), ...compareRequired(seen));
  for (const [key, value] of Object.entries(at(was, 'properties'))) {
    const now = at(is, 'properties')[key];
    if (now === undefined) {
      lines.push(`${where}.${key} is gone`);
      continue;
    }
    const inner = { was: resolve(value as Json, documents.was), is: resolve(now as Json, documents.is) };
    lines.push(...compareSchema({ ...inner, where: `${where}.${key}`, side }, documents, depth + 1));
  }
  if (was['items'] && is['items']) {
    const inner = { was: resolve(at(was, 'items'), documents.was), is: resolve(at(is, 'items'), documents.is) };
    lines.push(...compareSchema({ ...inner, where: `${where}[]`, side }, documents, depth + 1));
  }
  lines.push(...compareAlternatives(seen, documents, depth));
  return lines;
}

function compareEnums({ was, is, where, side }: Seen): string[] {
  const [before, after] = [was['enum'], is['enum']] as (readonly unknown[] | undefined)[];
  if (side === 'request' && after) {
    return (before ?? [])
      .filter((value) => !after.includes(value))
      .map((value) => `${where} takes no ${String(value)} any more`);
  }
  if (side === 'answer' && before) {
    return (after ?? ['anything'])
      .filter((value) => !before.includes(value))
      .map((value) => `${where} may say ${String(value)} now`);
  }
  return [];
}

function compareRequired({ was, is, where, side }: Seen): string[] {
  const [before, after] = [was, is].map((schema) => (schema['required'] ?? []) as string[]) as [string[], string[]];
  return side === 'request'
    ? after.filter((key) => !before.includes(key)).map((key) => `${where}.${key} is required now`)
    : before
        .filter((key) => !after.includes(key) && key in at(is, 'properties'))
        .map((key) => `${where}.${key} may be missing now`);
}

/** What tells one alternative from the others: the constants it names, else what it must have. */
function keyOf(schema: Json): string {
  const constants = Object.entries(at(schema, 'properties')).flatMap(([name, one]) => {
    const { const: value } = one as Json;
    return value === undefined ? [] : [`${name}=${String(value)}`];
  });
  if (constants.length > 0) return constants.join();
  return [schema['type'], schema['const'], ...((schema['required'] ?? []) as string[])].filter(Boolean).join('+');
}

/** Alternatives are told apart by the constants they name, such as the service of a posting. */
function compareAlternatives(
  { was, is, where, side }: Seen,
  documents: { was: Json; is: Json },
  depth: number,
): string[] {
  const list = (schema: Json): Json[] => (schema['oneOf'] ?? schema['anyOf'] ?? []) as Json[];
  const after = new Map(
    list(is)
      .map((one) => resolve(one, documents.is))
      .map((one) => [keyOf(one), one]),
  );
  return list(was)
    .map((one) => resolve(one, documents.was))
    .flatMap((one) => {
      const now = after.get(keyOf(one));
      if (!now) return [`${where} has no ${keyOf(one)} any more`];
      return compareSchema({ was: one, is: now, where: `${where}(${keyOf(one)})`, side }, documents, depth + 1);
    });
}

function at(value: Json, key: string): Json {
  return (value[key] ?? {}) as Json;
}

function schemaOf(content: unknown): Json {
  return at(at(at((content ?? {}) as Json, 'content'), 'application/json'), 'schema');
}

function resolve(schema: Json, document: Json): Json {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return reference
    .slice(2)
    .split('/')
    .reduce((found, key) => at(found, key), document);
}
