// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

/** Where both files have one, that of the file that stays holds. */
const joined = (table: string): string[] => [
  `UPDATE ${table} SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.person_id = $2)`,
  `DELETE FROM ${table} WHERE person_id = $1`,
];

registerPersonalData({
  lib: 'faces',
  tables: [
    {
      table: 'faces',
      columns: ['person_id'],
      read: 'SELECT words, shows_languages, shows_helped, shows_known FROM faces WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM faces WHERE person_id = $1'],
      join: joined('faces'),
    },
    {
      table: 'face_photos',
      columns: ['person_id'],
      read: `SELECT at, encode(content, 'base64') AS content FROM face_photos WHERE person_id = $1`,
      fate: 'removed',
      erase: ['DELETE FROM face_photos WHERE person_id = $1'],
      join: joined('face_photos'),
    },
  ],
});
