// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'supervision',
  tables: [
    {
      table: 'spoken_consents',
      columns: ['person_id', 'said_by'],
      read: 'SELECT side, channel, words, heard_at FROM spoken_consents WHERE person_id = $1 OR said_by = $1 ORDER BY heard_at',
      fate: 'kept',
      why: 'that a yes was heard must stay provable; it holds no words of theirs',
      join: 'stays',
    },
    {
      table: 'board_views',
      columns: ['person_id'],
      read: 'SELECT name, query, is_default, created_at FROM board_views WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: ['DELETE FROM board_views WHERE person_id = $1'],
      join: 'stays',
    },
    {
      table: 'card_looks',
      columns: ['person_id'],
      read: 'SELECT kind, until FROM card_looks WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM card_looks WHERE person_id = $1'],
      join: 'stays',
    },
    {
      table: 'card_holds',
      columns: ['holder_id'],
      read: 'SELECT kind, since, until FROM card_holds WHERE holder_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM card_holds WHERE holder_id = $1'],
      join: 'stays',
    },
    {
      table: 'card_handovers',
      columns: ['from_id', 'by_id'],
      read: 'SELECT kind, word, at FROM card_handovers WHERE from_id = $1 OR by_id = $1 ORDER BY at',
      fate: 'removed',
      erase: ['DELETE FROM card_handovers WHERE from_id = $1 OR by_id = $1'],
      join: 'stays',
    },
    {
      table: 'card_assignments',
      columns: ['assignee_id'],
      read: 'SELECT kind, assigned_at FROM card_assignments WHERE assignee_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM card_assignments WHERE assignee_id = $1'],
      join: 'stays',
    },
  ],
});
