// SPDX-License-Identifier: AGPL-3.0-or-later
/** The part of JSON Schema that says how a text is to be read. */
export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
};

/** The schema itself, `#` and `#/$defs/name` followed. */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema;
  if (schema.$ref === '#') return root;
  const name = schema.$ref.replace('#/$defs/', '');
  return root.$defs?.[name] ?? {};
}

/** Every plain alternative of a schema: unions opened, intersections merged. */
export function listAlternatives(schema: JsonSchema, root: JsonSchema, depth = 0): JsonSchema[] {
  const resolved = resolveSchema(schema, root);
  if (depth > 8) return [];
  const options = resolved.anyOf ?? resolved.oneOf;
  if (options) return options.flatMap((option) => listAlternatives(option, root, depth + 1));
  if (resolved.allOf) return [mergeAll(resolved.allOf.flatMap((part) => listAlternatives(part, root, depth + 1)))];
  return [resolved];
}

export function hasType(schema: JsonSchema, ...types: string[]): boolean {
  return [schema.type].flat().some((type) => type !== undefined && types.includes(type));
}

function mergeAll(parts: JsonSchema[]): JsonSchema {
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  };
}
