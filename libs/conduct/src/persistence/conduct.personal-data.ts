// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'conduct',
  tables: [
    {
      table: 'suspensions',
      columns: ['person_id', 'suspended_by', 'appealed_by', 'appeal_decided_by', 'ended_by'],
      read: 'SELECT reason, until, suspended_at, appeal, appeal_outcome, appeal_answer, ended_at FROM suspensions WHERE person_id = $1 ORDER BY suspended_at',
      fate: 'blanked',
      why: 'how many were suspended and heard',
      erase: [
        `UPDATE suspensions SET reason = '—', appeal = CASE WHEN appeal IS NOT NULL THEN '—' END, appeal_answer = CASE WHEN appeal_answer IS NOT NULL THEN '—' END WHERE person_id = $1`,
      ],
    },
    {
      table: 'announcements',
      columns: ['published_by', 'withdrawn_by'],
      read: 'SELECT title_it, text_it, published_at FROM announcements WHERE published_by = $1 ORDER BY published_at',
      fate: 'kept',
      why: 'what the body told its residents',
    },
  ],
});
