// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  numbered_one: 'Un loc, cu numărul lui. Este același ca în listă.',
  numbered_few: '{{count}} locuri, fiecare cu un număr. Este același ca în listă.',
  numbered_other: '{{count}} de locuri, fiecare cu un număr. Este același ca în listă.',
  schematic:
    'Hartă simplă: o localitate cuprinde tot ce este mai aproape de centrul ei decât de celelalte. Nu sunt hotarele adevărate.',
  rough: 'Un pătrat cu linie întreruptă este o zonă de vreo 500 de metri, nu adresa.',
  straight: 'Liniile sunt drepte: șoseaua merge altfel.',
  'streets.credit': 'Străzi: {{credit}}',
  'streets.closer': 'Apropie harta',
  'streets.farther': 'Depărtează harta',
  navigate: 'Deschideți în navigator',
  navigate_to: 'Deschideți în navigator: {{name}}',
  undrawn: 'nu este pe hartă, se știe doar localitatea',
};
