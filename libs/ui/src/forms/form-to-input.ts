// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { coerceValue } from './coerce-value.js';
import type { JsonSchema } from './json-schema.js';
import { nestNames } from './nest-names.js';

const shapes = new WeakMap<z.ZodType, JsonSchema>();

/**
 * A form body as the nested, typed input the schema expects: dotted and numbered names become
 * objects and lists, texts become numbers and booleans where the schema says so, empty texts
 * become undefined. It never refuses: what cannot be read stays as typed, for the schema to judge.
 */
export function formToInput(body: Record<string, unknown>, schema: z.ZodType): unknown {
  const shape = shapeOf(schema);
  return coerceValue(nestNames(body), shape, shape) ?? {};
}

function shapeOf(schema: z.ZodType): JsonSchema {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  shapes.set(schema, shape);
  return shape;
}
