// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceColumnsIt } from './columns-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceColumnsRo: TextsIn<'ro', typeof faceColumnsIt, StaffKey> = {
  'table.faces': 'Cum se prezintă',
  'table.face_photos': 'Poză',
  'table.words_of_thanks': 'Mulțumiri scrise și primite',
  'column.reported_at': 'Semnalat',
  'column.reported_why': 'De ce este semnalat',
  'column.shows_languages': 'Arată limbile',
  'column.shows_helped': 'Arată de câte ori a ajutat',
  'column.shows_known': 'Arată de când o cunoaște biroul',
};
