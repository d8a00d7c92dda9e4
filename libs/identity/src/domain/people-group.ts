// SPDX-License-Identifier: AGPL-3.0-or-later

/** One group by its key, which begins with its kind: `area:<id>`, `role:driver`. */
export interface NamedGroup {
  readonly key: string;
  readonly name: string;
}

/** Whether a group says who is meant, where they live, or on which day. */
export type GroupAspect = 'who' | 'where' | 'when';

/** What a key is made of. */
export function partsOfKey(key: string): { readonly kind: string; readonly id: string } {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon), id: key.slice(colon + 1) };
}
