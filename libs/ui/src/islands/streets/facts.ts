// SPDX-License-Identifier: AGPL-3.0-or-later
type Degrees = [lat: number, lon: number];

/** As the server has drawn it. */
export interface Facts {
  readonly bounds: [Degrees, Degrees];
  readonly closest: number;
  readonly marks: readonly { readonly at: Degrees; readonly text: string; readonly cell: [Degrees, Degrees] | null }[];
  readonly way: Degrees[];
}

export function readFacts(element: HTMLElement): Facts {
  return JSON.parse(element.dataset.facts ?? '') as Facts;
}
