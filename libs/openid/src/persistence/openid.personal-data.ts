// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'openid',
  tables: [
    {
      table: 'sign_in_records',
      columns: ['person_id'],
      read: 'SELECT method AS channel, at, outcome FROM sign_in_records WHERE person_id = $1 ORDER BY at',
      fate: 'kept',
      why: 'who relies on SPID has to keep the log of each sign-in for 24 months, sealed; then it is deleted',
      join: [`UPDATE sign_in_records SET person_id = $2 WHERE person_id = $1`],
    },
    {
      table: 'outside_sessions',
      columns: ['person_id'],
      read: 'SELECT opened_at FROM outside_sessions WHERE person_id = $1 ORDER BY opened_at',
      fate: 'removed',
      erase: ['DELETE FROM outside_sessions WHERE person_id = $1'],
      join: [`DELETE FROM outside_sessions WHERE person_id = $1`],
    },
    {
      table: 'join_requests',
      columns: ['person_id', 'decided_by'],
      read: 'SELECT shown AS code, given_name, family_name, birth_date, phone, asked_at, decided_at, state FROM join_requests WHERE person_id = $1 ORDER BY asked_at',
      fate: 'removed',
      erase: [
        'DELETE FROM join_requests WHERE person_id = $1',
        'UPDATE join_requests SET decided_by = NULL WHERE decided_by = $1',
      ],
    },
  ],
});
