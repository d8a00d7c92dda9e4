// SPDX-License-Identifier: AGPL-3.0-or-later

export interface CropData {
  readonly name: string;
  /** Months it ripens in, 1 to 12. */
  readonly months: readonly number[];
  readonly crateKg: number;
  /** Days it keeps. */
  readonly keepsDays: number;
}

/** What grows in the gardens of Alba, by season. */
export const CROPS: readonly CropData[] = [
  { name: 'zucchine', months: [6, 7, 8, 9], crateKg: 4, keepsDays: 6 },
  { name: 'pomodori', months: [7, 8, 9], crateKg: 5, keepsDays: 5 },
  { name: 'insalata', months: [4, 5, 6, 9, 10], crateKg: 2, keepsDays: 3 },
  { name: 'bietole', months: [5, 6, 7, 8, 9, 10], crateKg: 3, keepsDays: 4 },
  { name: 'patate', months: [7, 8, 9, 10, 11, 12, 1, 2], crateKg: 6, keepsDays: 40 },
  { name: 'cipolle', months: [7, 8, 9, 10, 11, 12, 1, 2, 3], crateKg: 4, keepsDays: 40 },
  { name: 'porri', months: [10, 11, 12, 1, 2, 3], crateKg: 4, keepsDays: 12 },
  { name: 'cavoli', months: [10, 11, 12, 1, 2, 3], crateKg: 5, keepsDays: 14 },
  { name: 'cardi', months: [10, 11, 12, 1], crateKg: 4, keepsDays: 10 },
  { name: 'zucche', months: [9, 10, 11, 12, 1], crateKg: 6, keepsDays: 45 },
  { name: 'peperoni', months: [7, 8, 9, 10], crateKg: 4, keepsDays: 7 },
  { name: 'fagiolini', months: [6, 7, 8], crateKg: 2, keepsDays: 4 },
  { name: 'piselli', months: [5, 6], crateKg: 2, keepsDays: 4 },
  { name: 'spinaci', months: [3, 4, 5, 10, 11], crateKg: 2, keepsDays: 3 },
  { name: 'nocciole', months: [8, 9, 10, 11, 12, 1, 2, 3], crateKg: 2, keepsDays: 60 },
  { name: 'erbe aromatiche', months: [3, 4, 5, 6, 7, 8, 9, 10], crateKg: 1, keepsDays: 5 },
];

export const PRODUCE_REQUESTS: readonly string[] = [
  'Una cassetta di verdura per la settimana',
  'Una cassetta di {{crop}}',
  'Verdura per una famiglia di cinque',
  'Qualcosa per il minestrone',
  'Verdura fresca per la mamma',
  'Una cassetta da dividere con la vicina',
];

/** What somebody did in a garden. */
export const GARDEN_WORK_NOTES: readonly string[] = [
  'Vangato due aiuole',
  'Semina e trapianto',
  'Annaffiato la sera',
  'Raccolto e pesato le cassette',
  'Tolto le erbacce',
  'Sistemato la rete',
  'Potato i peschi',
  'Sparso il letame',
];
