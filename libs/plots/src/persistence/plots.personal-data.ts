// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'plots',
  tables: [
    {
      table: 'plot_tenures',
      columns: ['person_id', 'entered_by'],
      read: `SELECT g.name AS garden, p.number AS plot, t.kind, t.holder_name, t.state, t.starts_on, t.ends_on, t.warned_until, t.warning, t.tidied_on,
          t.ended_on, t.end_reason, t.channel FROM plot_tenures t JOIN garden_plots p ON p.id = t.plot_id JOIN gardens g ON g.id = t.garden_id
        WHERE t.person_id = $1 ORDER BY t.created_at`,
      fate: 'blanked',
      why: 'which plot was tended when stays, without who it was',
      erase: [
        `UPDATE garden_plots SET state = 'free' WHERE id IN (SELECT plot_id FROM plot_tenures WHERE person_id = $1 AND state = 'held')`,
        `UPDATE plot_tenures SET state = 'ended', ended_on = (now() AT TIME ZONE 'Europe/Rome')::date WHERE person_id = $1 AND state = 'held'`,
        `UPDATE plot_tenures SET holder_name = NULL, out_of_turn = NULL, warning = NULL, end_reason = NULL WHERE person_id = $1`,
        'UPDATE plot_tenures SET entered_by = NULL WHERE entered_by = $1',
      ],
    },
    {
      table: 'plot_requests',
      columns: ['person_id', 'entered_by'],
      read: `SELECT g.name AS garden, r.kind, r.holder_name, r.wish, r.state, r.channel, r.created_at FROM plot_requests r JOIN gardens g ON g.id = r.garden_id
        WHERE r.person_id = $1 ORDER BY r.created_at`,
      fate: 'removed',
      erase: [
        'DELETE FROM plot_requests WHERE person_id = $1',
        'UPDATE plot_requests SET entered_by = NULL WHERE entered_by = $1',
      ],
      // Asked twice under two spellings: the longer wait is theirs.
      join: [
        `UPDATE plot_requests r SET state = 'withdrawn' FROM plot_requests o WHERE r.garden_id = o.garden_id AND r.state = 'waiting' AND o.state = 'waiting'
          AND ((r.person_id = $1 AND o.person_id = $2) OR (r.person_id = $2 AND o.person_id = $1))
          AND (o.created_at, o.id) < (r.created_at, r.id)`,
        'UPDATE plot_requests SET person_id = $2 WHERE person_id = $1',
        'UPDATE plot_requests SET entered_by = $2 WHERE entered_by = $1',
      ],
    },
  ],
});
