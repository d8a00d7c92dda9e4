// SPDX-License-Identifier: AGPL-3.0-or-later
/** Remembers which form fields the person has touched, so that a refresh never wipes them. */
export function watchEdits(): (region: Element) => boolean {
  const edited = new Set<Element>();
  document.addEventListener('input', (event) => edited.add(event.target as Element));
  document.addEventListener('reset', (event) => {
    for (const field of edited) if ((event.target as Element).contains(field)) edited.delete(field);
  });
  return (region) => [...edited].some((field) => region.contains(field));
}
