// SPDX-License-Identifier: AGPL-3.0-or-later

export interface AreaData {
  readonly name: string;
  readonly comune: string;
  readonly lat: number;
  readonly lon: number;
  /** Streets its blocks stand on; each block with the number of its staircases. */
  readonly blocks: readonly { readonly name: string; readonly street: string; readonly staircases: number }[];
}

/** Public housing of Alba: 4 areas, 3 of them in the comune of Alba, 35 staircases. The blocks are invented. */
export const ALBA_AREAS: readonly AreaData[] = [
  {
    name: 'Moretta',
    comune: 'Alba',
    lat: 44.6945,
    lon: 8.0296,
    blocks: [
      { name: 'Casa dei Glicini', street: 'Via Rio Misureto', staircases: 3 },
      { name: 'Casa del Nocciolo', street: 'Via Rio Misureto', staircases: 3 },
      { name: 'Casa della Torre', street: 'Corso Langhe', staircases: 3 },
      { name: 'Casa del Cortile', street: 'Via Terzolo', staircases: 3 },
    ],
  },
  {
    name: 'Piave e San Cassiano',
    comune: 'Alba',
    lat: 44.6913,
    lon: 8.0172,
    blocks: [
      { name: 'Casa Bianca', street: 'Corso Piave', staircases: 4 },
      { name: 'Casa dei Tigli', street: 'Via Ognissanti', staircases: 3 },
      { name: 'Casa del Ponte', street: 'Strada di San Cassiano', staircases: 3 },
    ],
  },
  {
    name: 'Mussotto',
    comune: 'Alba',
    lat: 44.7121,
    lon: 8.0099,
    blocks: [
      { name: 'Casa del Tanaro', street: 'Corso Canale', staircases: 4 },
      { name: 'Casa della Vigna', street: 'Via Cherasca', staircases: 4 },
    ],
  },
  {
    name: 'Canale San Martino',
    comune: 'Canale',
    lat: 44.7969,
    lon: 7.9944,
    blocks: [
      { name: 'Casa dei Peschi', street: 'Via San Martino', staircases: 3 },
      { name: 'Casa del Castello', street: 'Via del Castello', staircases: 2 },
    ],
  },
];

export const BRA_AREAS: readonly AreaData[] = [
  {
    name: 'Bescurone',
    comune: 'Bra',
    lat: 44.7043,
    lon: 7.8489,
    blocks: [{ name: 'Casa del Mulino', street: 'Via Piumati', staircases: 2 }],
  },
];

/** Streets every comune has. */
export const STREETS: readonly string[] = [
  'Via Roma',
  'Via Garibaldi',
  'Via Cavour',
  'Via XX Settembre',
  'Via Vittorio Emanuele',
  'Via della Chiesa',
  'Via del Castello',
  'Via Langhe',
  'Strada Provinciale',
  'Frazione San Rocco',
  'Borgata Serra',
  'Via Umberto I',
];
