// SPDX-License-Identifier: AGPL-3.0-or-later

/** As many of them, from the first on, as have room; the first stands in any case. */
export function cutList(items: readonly string[], letters: number): { items: string[]; left: number } {
  let length = 0;
  const shown = items.filter((item, index) => {
    length += item.length + 1;
    return index === 0 || length <= letters;
  });
  return { items: shown, left: items.length - shown.length };
}
