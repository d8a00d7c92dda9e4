// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'paper',
  tables: [
    {
      table: 'person_cards',
      columns: ['person_id'],
      read: 'SELECT code, made_at, printed_at, revoked_at FROM person_cards WHERE person_id = $1 ORDER BY made_at',
      fate: 'removed',
      erase: ['DELETE FROM person_cards WHERE person_id = $1'],
      join: [
        `UPDATE person_cards c SET revoked_at = now() WHERE c.person_id = $1 AND c.revoked_at IS NULL
          AND EXISTS (SELECT 1 FROM person_cards o WHERE o.person_id = $2 AND o.revoked_at IS NULL)`,
        `UPDATE person_cards SET person_id = $2 WHERE person_id = $1`,
      ],
    },
    {
      table: 'letters',
      columns: ['person_id'],
      read: 'SELECT subject, body, protocol, protocol_day, written_at FROM letters WHERE person_id = $1 ORDER BY written_at',
      fate: 'blanked',
      why: 'the number a letter has in the register of the body',
      erase: [`UPDATE letters SET subject = '—', body = '—' WHERE person_id = $1`],
    },
  ],
});
