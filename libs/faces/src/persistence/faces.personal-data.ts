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
      // As text it would fill pages of what is shown; the file has it, as any browser opens it.
      read: `SELECT at, '/faces/photos/' || id AS link FROM face_photos WHERE person_id = $1`,
      readFile: `SELECT at, '/faces/photos/' || id AS link,
        'data:image/jpeg;base64,' || translate(encode(content, 'base64'), chr(10), '') AS picture FROM face_photos WHERE person_id = $1`,
      fate: 'removed',
      erase: ['DELETE FROM face_photos WHERE person_id = $1'],
      join: joined('face_photos'),
    },
    {
      table: 'words_of_thanks',
      columns: ['sender_id', 'recipient_id', 'entered_by', 'settled_by'],
      read: `SELECT CASE WHEN sender_id = $1 THEN 'sent' ELSE 'received' END AS part, words, at, removed_at,
          CASE WHEN recipient_id = $1 THEN reported_at END AS reported_at, CASE WHEN recipient_id = $1 THEN reported_why END AS reported_why, outcome
        FROM words_of_thanks WHERE $1 IN (sender_id, recipient_id) ORDER BY at`,
      fate: 'removed',
      erase: [
        'DELETE FROM words_of_thanks WHERE $1 IN (sender_id, recipient_id)',
        'UPDATE words_of_thanks SET entered_by = NULL WHERE entered_by = $1',
        'UPDATE words_of_thanks SET settled_by = NULL WHERE settled_by = $1',
      ],
    },
  ],
});
