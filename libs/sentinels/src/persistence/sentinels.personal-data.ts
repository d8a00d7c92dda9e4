// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'sentinels',
  tables: [
    {
      table: 'signal_notes',
      columns: ['author_id'],
      read: `SELECT n.text, n.at FROM signal_notes n JOIN signals s ON s.id = n.signal_id WHERE s.person_id = $1 OR n.author_id = $1 ORDER BY n.at`,
      readAlone: 'SELECT text, at FROM signal_notes WHERE author_id = $1 ORDER BY at',
      fate: 'blanked',
      why: 'who noted something, and when',
      erase: [`UPDATE signal_notes n SET text = '—' FROM signals s WHERE s.id = n.signal_id AND s.person_id = $1`],
    },
    {
      table: 'signals',
      columns: ['sentinel_id', 'person_id'],
      read: `SELECT CASE WHEN sentinel_id = $1 THEN 'told' ELSE 'about' END AS part, channel, about, need, consent, urgent, state, outcome, feedback, created_at, closed_at
        FROM signals WHERE $1 IN (sentinel_id, person_id) ORDER BY created_at`,
      // Of what others told: nothing while it is open or where the person was not asked, and never the others' words.
      readAlone: `SELECT CASE WHEN sentinel_id = $1 THEN 'told' ELSE 'about' END AS part, channel,
          CASE WHEN sentinel_id = $1 THEN about END AS about, CASE WHEN sentinel_id = $1 THEN need END AS need,
          consent, urgent, state, outcome, CASE WHEN sentinel_id = $1 THEN feedback END AS feedback, created_at, closed_at
        FROM signals WHERE sentinel_id = $1 OR (person_id = $1 AND state = 'closed' AND consent NOT IN ('not_asked', 'cannot_ask'))
        ORDER BY created_at`,
      fate: 'blanked',
      why: 'how many signals there were and what came of them',
      erase: [
        `UPDATE signals SET about = '—', need = '—', feedback = NULL WHERE person_id = $1`,
        'UPDATE signals SET person_id = NULL WHERE person_id = $1',
      ],
    },
    {
      table: 'sentinel_posts',
      columns: ['person_id'],
      read: 'SELECT shop_name, shop_address FROM sentinel_posts WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM sentinel_posts WHERE person_id = $1'],
      join: [
        `UPDATE sentinel_posts SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM sentinel_posts o WHERE o.person_id = $2)`,
        `DELETE FROM sentinel_posts WHERE person_id = $1`,
      ],
    },
  ],
  blockers: [
    { code: 'erasure.open_signals', sql: `SELECT 1 FROM signals WHERE person_id = $1 AND state <> 'closed' LIMIT 1` },
  ],
});
