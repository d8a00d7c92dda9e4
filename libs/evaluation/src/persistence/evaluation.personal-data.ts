// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

/** How a seat was rated for by somebody: of closed rounds alone, since nobody may see a rating before. */
const RATED = `SELECT string_agg(d.name || ', ' || i.position || coalesce('. ' || i.name, '') || ': ' || coalesce(r.value::text, '-')
    || coalesce(' (' || r.note || ')', ''), E'\n' ORDER BY d.number, i.position)
  FROM evaluation_ratings r JOIN evaluation_items i ON i.id = r.item_id JOIN evaluation_rounds d ON d.id = r.round_id
  WHERE r.term_id = m.id AND d.state = 'closed'`;

registerPersonalData({
  lib: 'evaluation',
  tables: [
    {
      table: 'evaluation_terms',
      columns: ['person_id', 'entered_by'],
      read: `SELECT t.name AS evaluation_table, s.component, m.part, m.from_day, m.to_day, m.ended_on, m.end_reason, (${RATED}) AS ratings
        FROM evaluation_terms m JOIN evaluation_tables t ON t.id = m.table_id JOIN evaluation_seats s ON s.id = m.seat_id
        WHERE m.person_id = $1 ORDER BY m.created_at`,
      fate: 'blanked',
      why: 'that a seat was taken, and from when to when, stays without who it was',
      erase: [
        `UPDATE evaluation_terms SET ended_on = greatest(from_day, now()::date), end_reason = 'left', outside_contact = NULL
          WHERE person_id = $1 AND ended_on IS NULL`,
        'UPDATE evaluation_ratings SET note = NULL WHERE term_id IN (SELECT id FROM evaluation_terms WHERE person_id = $1)',
        'UPDATE evaluation_terms SET person_id = NULL WHERE person_id = $1',
        'UPDATE evaluation_terms SET entered_by = NULL WHERE entered_by = $1',
      ],
      // One person under two spellings at one table: the longer term is theirs.
      join: [
        `UPDATE evaluation_terms a SET ended_on = greatest(a.from_day, now()::date), end_reason = 'replaced'
          FROM evaluation_terms b WHERE a.person_id = $1 AND b.person_id = $2 AND a.table_id = b.table_id
            AND a.ended_on IS NULL AND b.ended_on IS NULL`,
        'UPDATE evaluation_terms SET person_id = $2 WHERE person_id = $1',
        'UPDATE evaluation_terms SET entered_by = $2 WHERE entered_by = $1',
      ],
    },
  ],
});
