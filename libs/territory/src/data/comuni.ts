// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

/** A comune of Piedmont. Names and provinces: ISTAT; coordinates and inhabitants: GeoNames (CC BY 4.0). */
export interface Comune {
  /** ISTAT code, six digits kept as text because of the leading zeros. */
  readonly code: string;
  readonly name: string;
  /** Two letters, e.g. `CN`. */
  readonly province: string;
  /** Degrees north, WGS 84, of the main town. */
  readonly lat: number;
  /** Degrees east, WGS 84, of the main town. */
  readonly lon: number;
  /** People in the main town, often fewer than in the whole comune; absent where GeoNames has none. */
  readonly population?: number;
}

let comuni: readonly Comune[] | undefined;

/** All 1,180 comuni of Piedmont, sorted by ISTAT code. Read from disk once. */
export function listComuni(): readonly Comune[] {
  // Read rather than imported: a JSON import prints a warning on Node 20.
  comuni ??= JSON.parse(readFileSync(new URL('./comuni-piemonte.json', import.meta.url), 'utf8')) as Comune[];
  return comuni;
}
