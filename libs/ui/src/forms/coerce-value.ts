// SPDX-License-Identifier: AGPL-3.0-or-later
import { coerceScalar } from './coerce-scalar.js';
import { hasType, listAlternatives, type JsonSchema } from './json-schema.js';
import { isPlainObject, type Nested } from './nest-names.js';

/** Reads one value, or a tree of them, as its schema says. */
export function coerceValue(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  const alternatives = listAlternatives(schema, root);
  const list = alternatives.find((alternative) => hasType(alternative, 'array'));
  if (isPlainObject(value)) {
    return list && isNumbered(value)
      ? coerceList(numberedItems(value), list, root)
      : coerceObject(value, pickObject(value, alternatives, root), root);
  }
  if (list) return coerceList(Array.isArray(value) ? value : [value], list, root);
  // A hidden default followed by the real control: the last one was meant.
  return coerceScalar(Array.isArray(value) ? value.at(-1) : value, alternatives);
}

function coerceObject(value: Nested, schema: JsonSchema, root: JsonSchema): Nested | undefined {
  const properties = schema.properties ?? {};
  const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const entries = Object.entries(value)
    .map(
      ([key, inner]) =>
        [key, coerceValue(inner, Object.hasOwn(properties, key) ? properties[key]! : rest, root)] as const,
    )
    .filter(([, inner]) => inner !== undefined);
  if (entries.length === 0 && Object.keys(value).length > 0) return undefined;
  const result: Nested = Object.fromEntries(entries);
  for (const name of schema.required ?? []) {
    // An unticked box is not sent at all.
    if (!(name in value) && isYesOrNo(properties[name], root)) result[name] = false;
  }
  return result;
}

function coerceList(items: readonly unknown[], schema: JsonSchema, root: JsonSchema): unknown[] | undefined {
  const itemSchema = (index: number) =>
    schema.prefixItems?.[index] ?? (typeof schema.items === 'object' ? schema.items : {});
  const coerced = items
    .map((item, index) => coerceValue(item, itemSchema(index), root))
    .filter((item) => item !== undefined);
  return coerced.length > 0 ? coerced : undefined;
}

/** Of several object shapes, the one whose fixed values (its discriminator) the input has. */
function pickObject(value: Nested, alternatives: JsonSchema[], root: JsonSchema): JsonSchema {
  const objects = alternatives.filter((alternative) => alternative.properties ?? alternative.additionalProperties);
  const fitting = objects.find((object) =>
    Object.entries(object.properties ?? {}).every(([key, property]) => {
      const fixed = listAlternatives(property, root)[0]?.const;
      return fixed === undefined || String(fixed) === String(value[key]);
    }),
  );
  return fitting ?? objects[0] ?? {};
}

function isYesOrNo(schema: JsonSchema | undefined, root: JsonSchema): boolean {
  return !!schema && listAlternatives(schema, root).every((alternative) => hasType(alternative, 'boolean'));
}

function isNumbered(value: Nested): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d{1,4}$/.test(key));
}

function numberedItems(value: Nested): unknown[] {
  return Object.entries(value)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, item]) => item);
}
