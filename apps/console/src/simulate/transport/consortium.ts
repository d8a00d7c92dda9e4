// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Comune, listComuni, distanceMetres } from '@reciproca/territory';

/** Where people are taken to, and how strongly each place draws them. */
export interface Clinic {
  readonly comune: Comune;
  readonly pull: number;
}

export interface Consortium {
  readonly seat: Comune;
  /** The seat and the comuni nearest to it. */
  readonly comuni: readonly Comune[];
  readonly clinics: readonly Clinic[];
}

const SEAT = '001098';
const COMUNI = 33;
/** Hospitals and surgeries by ISTAT code. The pulls are assumptions: a hospital with all wards 6, with some 3, surgeries 2. */
const PULLS: Readonly<Record<string, number>> = {
  '001098': 5, // Cuorgnè
  '001125': 6, // Ivrea
  '001066': 2, // Castellamonte
  '001217': 2, // Rivarolo Canavese
  '001086': 3, // Ciriè
  '001082': 3, // Chivasso
  '001128': 1, // Lanzo Torinese
  '001272': 6, // Torino
};

/** The country around Cuorgnè, in the north of Turin's province: hills, valleys, hospitals at some distance. */
export function openConsortium(): Consortium {
  const all = listComuni();
  const seat = all.find(({ code }) => code === SEAT);
  if (!seat) throw new Error(`There is no comune ${SEAT}`);
  const byDistance = all
    .map((comune) => ({ comune, metres: distanceMetres(seat, comune) }))
    .sort((a, b) => a.metres - b.metres);
  const clinics = all
    .filter(({ code }) => code in PULLS)
    .map((comune): Clinic => ({ comune, pull: PULLS[comune.code] ?? 0 }));
  return { seat, comuni: byDistance.slice(0, COMUNI).map(({ comune }) => comune), clinics };
}
