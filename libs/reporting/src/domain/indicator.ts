// SPDX-License-Identifier: AGPL-3.0-or-later

/** Common output and immediate result indicators of Regulation (EU) 2021/1057, Annex I. */
export const INDICATORS = [
  'EECO01',
  'EECO02',
  'EECO03',
  'EECO04',
  'EECO05',
  'EECO06',
  'EECO07',
  'EECO08',
  'EECO09',
  'EECO10',
  'EECO11',
  'EECO12',
  'EECO13',
  'EECO14',
  'EECO15',
  'EECO16',
  'EECO17',
  'EECO18',
  'EECO19',
  'EECR01',
  'EECR02',
  'EECR03',
  'EECR04',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Of bodies and firms, not of people. */
export const INDICATORS_OF_BODIES: readonly Indicator[] = ['EECO18', 'EECO19'];
