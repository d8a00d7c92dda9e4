// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

/** Whether the file that goes its own way had lines that held when the two were joined. */
const WAS_ENTERED = `EXISTS (SELECT FROM volunteer_entries b WHERE b.person_id = $1 AND b.recorded_at < $3 AND NOT b.is_void AND NOT EXISTS (
  SELECT FROM volunteer_entries c WHERE c.ente_id = b.ente_id AND c.corrects = b.number AND c.recorded_at < $3))`;

/** Who went by the last line that holds, ten years ago or more: nobody is forgotten earlier, however little time an ente has set. */
const GONE = `SELECT person_id FROM (
    SELECT DISTINCT ON (e.person_id) e.person_id, e.kind, e.day FROM volunteer_entries e WHERE e.ente_id = $1 AND NOT e.is_void
      AND NOT EXISTS (SELECT FROM volunteer_entries c WHERE c.ente_id = e.ente_id AND c.corrects = e.number)
    ORDER BY e.person_id, e.day DESC, e.kind DESC
  ) last WHERE last.kind = 'exit' AND last.day < least($2::timestamptz, now() - interval '10 years')::date`;

registerPersonalData({
  lib: 'volunteers',
  tables: [
    {
      table: 'volunteer_entries',
      columns: ['person_id', 'recorded_by'],
      read: `SELECT number, kind, section, activity, day, reason, name, birth_date, tax_code, birth_place, residence, corrects, is_void, recorded_at
        FROM volunteer_entries WHERE person_id = $1 ORDER BY number`,
      fate: 'kept',
      why: 'the law asks for a register of volunteers whose entries are never changed',
      // Only one of the two was in the register: what was written since goes on from those lines.
      part: [
        `UPDATE volunteer_entries SET person_id = $1 WHERE person_id = $2 AND recorded_at >= $3 AND ${WAS_ENTERED}`,
      ],
    },
    {
      table: 'volunteer_trainings',
      columns: ['person_id'],
      read: 'SELECT title, day, minutes, valid_until, given_by FROM volunteer_trainings WHERE person_id = $1 ORDER BY day',
      fate: 'removed',
      erase: ['DELETE FROM volunteer_trainings WHERE person_id = $1'],
    },
    {
      table: 'volunteer_availability',
      columns: ['person_id'],
      read: 'SELECT purposes, weekdays, words FROM volunteer_availability WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM volunteer_availability WHERE person_id = $1'],
      join: [
        `UPDATE volunteer_availability SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT FROM volunteer_availability WHERE person_id = $2)`,
        'DELETE FROM volunteer_availability WHERE person_id = $1',
      ],
    },
    {
      table: 'volunteer_refunds',
      columns: ['person_id', 'recorded_by', 'decided_by'],
      read: `SELECT day, kind, what, metres, receipt, cents, state, note, created_at FROM volunteer_refunds WHERE person_id = $1 ORDER BY day`,
      fate: 'blanked',
      why: 'the ente must be able to show what it gave back',
      erase: [`UPDATE volunteer_refunds SET what = '—', receipt = NULL, note = NULL WHERE person_id = $1`],
      part: [
        `UPDATE volunteer_refunds SET person_id = $1 WHERE person_id = $2 AND created_at >= $3 AND ${WAS_ENTERED}`,
      ],
    },
  ],
  blockers: [
    {
      code: 'erasure.open_volunteer',
      sql: `SELECT 1 FROM volunteer_entries e WHERE e.person_id = $1 AND NOT e.is_void
          AND NOT EXISTS (SELECT FROM volunteer_entries c WHERE c.ente_id = e.ente_id AND c.corrects = e.number)
        HAVING count(*) FILTER (WHERE e.kind = 'entry') > count(*) FILTER (WHERE e.kind = 'exit')`,
    },
    {
      code: 'erasure.open_refunds',
      sql: `SELECT 1 FROM volunteer_refunds WHERE person_id = $1 AND state = 'declared' LIMIT 1`,
    },
  ],
  retention: [
    {
      category: 'volunteers',
      count: `SELECT count(*)::int AS count, min(day)::timestamptz AS oldest, count(DISTINCT person_id)::int AS people
        FROM volunteer_entries WHERE ente_id = $1 AND name <> '—' AND person_id IN (${GONE})`,
      apply: [
        `UPDATE volunteer_entries SET name = '—', birth_date = date_trunc('year', birth_date), tax_code = NULL, birth_place = '—', residence = '—',
          reason = NULL WHERE ente_id = $1 AND name <> '—' AND person_id IN (${GONE})`,
      ],
    },
  ],
  joinBlockers: [
    {
      code: 'join.volunteers',
      sql: `SELECT 1 FROM volunteer_entries e WHERE e.person_id IN ($1, $2) AND NOT e.is_void
          AND NOT EXISTS (SELECT FROM volunteer_entries c WHERE c.ente_id = e.ente_id AND c.corrects = e.number)
        HAVING count(DISTINCT e.person_id) = 2`,
    },
  ],
});
