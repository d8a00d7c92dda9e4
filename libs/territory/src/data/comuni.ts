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
  /** The code of the comune it is part of now. */
  readonly mergedInto?: string;
}

let written: readonly Comune[] | undefined;
let comuni: readonly Comune[] | undefined;

/** The 1,180 comuni of Piedmont, sorted by ISTAT code, read from disk once, and what has been noted since. */
export function listComuni(): readonly Comune[] {
  comuni ??= listWritten();
  return comuni;
}

/** Comuni that came after the file, and those of it that are part of others now. */
export function noteComuni(changed: readonly Comune[]): void {
  const byCode = new Map<string, Comune>(listWritten().map((comune) => [comune.code, comune]));
  for (const comune of changed) byCode.set(comune.code, { ...byCode.get(comune.code), ...comune });
  comuni = [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The comune it is part of now, or itself. */
export function currentComune(comune: Comune): Comune {
  const into = comune.mergedInto && listComuni().find(({ code }) => code === comune.mergedInto);
  return into ? currentComune(into) : comune;
}

function listWritten(): readonly Comune[] {
  // Read rather than imported: a JSON import prints a warning on Node 20.
  written ??= JSON.parse(readFileSync(new URL('./comuni-piemonte.json', import.meta.url), 'utf8')) as Comune[];
  return written;
}
