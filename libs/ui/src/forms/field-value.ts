// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a dotted name holds, in a form body (`{'a.b': 1}`) or in nested values (`{a: {b: 1}}`). */
export function fieldValue(values: Readonly<Record<string, unknown>> | null | undefined, name: string): unknown {
  if (!values) return undefined;
  if (Object.hasOwn(values, name)) return values[name];
  let current: unknown = values;
  for (const part of name.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}
