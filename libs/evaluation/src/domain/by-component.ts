// SPDX-License-Identifier: AGPL-3.0-or-later

/** What belongs to each component, in the order in which components come up. */
export function byComponent<Item extends { readonly component: string }>(items: readonly Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.component, [...(groups.get(item.component) ?? []), item]);
  return [...groups];
}
