// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeColumn } from '@reciproca/intake';

/** The titles a list of dwellings has, as people write them. */
export const DWELLING_COLUMNS: readonly IntakeColumn[] = [
  { key: 'area', textKey: 'territory:buildings.area', names: ['area', 'quartiere', 'zona'], isRequired: true },
  { key: 'comune', textKey: 'territory:intake.comune', names: ['comune', 'città'], isRequired: true },
  {
    key: 'block',
    textKey: 'territory:buildings.block',
    names: ['condominio', 'palazzo', 'edificio', 'fabbricato', 'block'],
    isRequired: true,
  },
  { key: 'staircase', textKey: 'territory:intake.staircase', names: ['scala', 'staircase'], isRequired: true },
  { key: 'address', textKey: 'territory:intake.address', names: ['indirizzo', 'via', 'address'], isRequired: true },
  {
    key: 'number',
    textKey: 'territory:intake.dwelling',
    names: ['alloggio', 'interno', 'int.', 'number'],
    isRequired: true,
  },
  { key: 'floor', textKey: 'territory:intake.floor', names: ['piano', 'floor'], isRequired: true },
  { key: 'lat', textKey: 'territory:intake.lat', names: ['latitudine', 'lat'] },
  { key: 'lon', textKey: 'territory:intake.lon', names: ['longitudine', 'lon', 'lng'] },
];
