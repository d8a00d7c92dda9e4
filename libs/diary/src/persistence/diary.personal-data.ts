// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

const IS_NEAR = (one: string, other: string): string =>
  `coalesce(abs(${one}_lat - ${other}_lat) < 0.00135 AND abs(${one}_lon - ${other}_lon) < 0.0019, true)`;
/** As the clash of a diary: the other thing is somewhere else while the first has its person stay where it ends. */
const AWAY_MEANWHILE = (first: string, other: string): string =>
  `${other}.starts_at < ${first}.stays_until AND ${other}.ends_at > ${first}.ends_at
            AND NOT (${IS_NEAR(`${first}.ends`, `${other}.begins`)} AND ${IS_NEAR(`${first}.ends`, `${other}.ends`)})`;

registerPersonalData({
  lib: 'diary',
  tables: [
    {
      table: 'diary_entries',
      columns: ['person_id'],
      read: 'SELECT cause_kind, firmness, starts_at, ends_at, stays_until FROM diary_entries WHERE person_id = $1 ORDER BY starts_at',
      fate: 'removed',
      erase: ['DELETE FROM diary_entries WHERE person_id = $1'],
      // Whose listing it is keeps the time: the other of the two has nothing to do with it any more.
      part: [
        `UPDATE diary_entries d SET person_id = $1 FROM proposals p JOIN listings o ON o.id = p.offer_id JOIN listings r ON r.id = p.request_id
          WHERE d.person_id = $2 AND d.cause_id = p.id AND $1 IN (o.person_id, r.person_id)`,
        `UPDATE diary_entries d SET person_id = $1 FROM agreements a JOIN listings o ON o.id = a.offer_id JOIN listings r ON r.id = a.request_id
          WHERE d.person_id = $2 AND d.cause_id = a.id AND a.transfer_id IS NULL AND $1 IN (o.person_id, r.person_id)`,
      ],
    },
    {
      table: 'absences',
      columns: ['person_id', 'recorded_by'],
      read: 'SELECT starts_on, ends_on, reason FROM absences WHERE person_id = $1 ORDER BY starts_on',
      fate: 'removed',
      erase: [
        'DELETE FROM absences WHERE person_id = $1',
        'UPDATE absences SET recorded_by = NULL WHERE recorded_by = $1',
      ],
    },
  ],
  joinBlockers: [
    {
      code: 'join.clash',
      sql: `SELECT 1 FROM diary_entries a JOIN diary_entries b ON b.person_id = $2
          AND (a.starts_at < b.ends_at AND b.starts_at < a.ends_at OR ${AWAY_MEANWHILE('a', 'b')} OR ${AWAY_MEANWHILE('b', 'a')})
        WHERE a.person_id = $1 AND a.cause_id <> b.cause_id AND coalesce(a.stays_until, a.ends_at) > now() AND 'held' NOT IN (a.firmness, b.firmness) AND 'agreed' IN (a.firmness, b.firmness) LIMIT 1`,
    },
  ],
});
