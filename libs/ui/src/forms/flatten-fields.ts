// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldText } from '../fields/field-text.js';

/**
 * Nested values as the pairs a form would send: `{ a: { b: 1 } }` → `[['a.b', '1']]`. A list of
 * plain values repeats its name; names that start with `_` belong to the form and are left out.
 */
export function flattenFields(values: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(values)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) => flattenValue(name, value));
}

function flattenValue(name: string, value: unknown): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      typeof item === 'object' && item !== null ? flattenValue(`${name}.${index}`, item) : flattenValue(name, item),
    );
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => flattenValue(`${name}.${key}`, inner));
  }
  return [[name, fieldText(value)]];
}
