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
    },
  ],
});
