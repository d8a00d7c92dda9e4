// SPDX-License-Identifier: AGPL-3.0-or-later
export type Nested = { [key: string]: Nested | string | string[] | unknown };

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const deepestName = 8;

/** `{'a.b': 1}` → `{a: {b: 1}}`, without the names that start with `_`; numbers are keys still. */
export function nestNames(body: Readonly<Record<string, unknown>>): Nested {
  const root: Nested = {};
  for (const [name, value] of Object.entries(body)) {
    const parts = name.split('.');
    if (name.startsWith('_') || parts.length > deepestName || parts.some((part) => forbidden.has(part))) continue;
    let current = root;
    for (const part of parts.slice(0, -1)) {
      const below = Object.hasOwn(current, part) ? current[part] : undefined;
      current = current[part] = isPlainObject(below) ? below : {};
    }
    const last = parts.at(-1) as string;
    // "a" and "a.b" together are contradictory: the nested one, more specific, stays.
    if (!isPlainObject(current[last])) current[last] = value;
  }
  return root;
}

export function isPlainObject(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
