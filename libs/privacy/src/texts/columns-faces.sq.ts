// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceColumnsIt } from './columns-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceColumnsSq: TextsIn<'sq', typeof faceColumnsIt, StaffKey> = {
  'table.faces': 'Çfarë u tregohet të tjerëve',
  'table.face_photos': 'Foto',
  'table.words_of_thanks': 'Falënderime të shkruara dhe të marra',
  'column.reported_at': 'Treguar zyrës',
  'column.reported_why': 'Pse iu tregua zyrës',
  'column.shows_languages': 'Tregon gjuhët',
  'column.shows_helped': 'Tregon sa herë ka ndihmuar',
  'column.shows_known': 'Tregon që kur e njeh zyra',
};
