// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'trasporto',
  tables: [
    {
      table: 'driver_papers',
      columns: ['person_id'],
      read: 'SELECT car, seats, wheelchair_spaces, walker_spaces, licence_until, insurance_until, inspection_until, cover_until, approved_at FROM driver_papers WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM driver_papers WHERE person_id = $1'],
      join: [
        `UPDATE driver_papers SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM driver_papers o WHERE o.person_id = $2)`,
        `DELETE FROM driver_papers WHERE person_id = $1`,
      ],
    },
    {
      table: 'rounds',
      columns: ['driver_id'],
      read: 'SELECT leaves_at, back_at, minutes, metres, state, created_at FROM rounds WHERE driver_id = $1 ORDER BY leaves_at',
      fate: 'kept',
      why: 'the people who were brought something were brought it by somebody',
    },
  ],
  blockers: [
    {
      code: 'erasure.open_rounds',
      sql: `SELECT 1 FROM rounds WHERE driver_id = $1 AND state IN ('proposed','accepted') AND back_at > now() LIMIT 1`,
    },
  ],
});
