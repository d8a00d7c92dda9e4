// SPDX-License-Identifier: AGPL-3.0-or-later

/** What shows streets is fetched by the pages alone that have a map for it; where it does not come, the map stays as it is. */
export function loadStreets(): void {
  const script = document.querySelector<HTMLElement>('street-map')?.dataset.script;
  if (script) void import(script).catch(() => undefined);
}
