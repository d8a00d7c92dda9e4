// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'privacy',
  tables: [
    {
      table: 'case_assignments',
      columns: ['person_id'],
      read: `SELECT o.name AS organisation, c.service, c.purpose, c.starts_on, c.ends_on, c.ended_at FROM case_assignments c
        JOIN organisations o ON o.id = c.organisation_id WHERE c.person_id = $1 ORDER BY c.starts_on`,
      fate: 'blanked',
      why: 'an organisation was allowed to see the person for a time',
      erase: [`UPDATE case_assignments SET purpose = '———', ended_at = coalesce(ended_at, now()) WHERE person_id = $1`],
      join: [
        `UPDATE case_assignments a SET ended_at = now() WHERE a.person_id = $1 AND a.ended_at IS NULL AND EXISTS (SELECT 1 FROM case_assignments o
          WHERE o.person_id = $2 AND o.ended_at IS NULL AND o.organisation_id = a.organisation_id AND o.service IS NOT DISTINCT FROM a.service)`,
        `UPDATE case_assignments SET person_id = $2 WHERE person_id = $1`,
      ],
    },
    {
      table: 'privacy_notice_showings',
      columns: ['person_id'],
      read: `SELECT n.version, s.channel, s.shown_at FROM privacy_notice_showings s JOIN privacy_notices n ON n.id = s.notice_id
        WHERE s.person_id = $1 ORDER BY s.shown_at`,
      fate: 'kept',
      why: 'the ente has to show what it told people; ids and days, no words',
      join: 'stays',
    },
    {
      table: 'organisation_members',
      columns: ['person_id'],
      read: `SELECT o.name AS organisation, m.added_at, m.ended_at FROM organisation_members m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.person_id = $1 ORDER BY m.added_at`,
      fate: 'blanked',
      why: 'what was seen in an organisation’s name has to be known afterwards',
      erase: ['UPDATE organisation_members SET ended_at = coalesce(ended_at, now()) WHERE person_id = $1'],
      join: [
        `UPDATE organisation_members m SET ended_at = now() WHERE m.person_id = $1 AND m.ended_at IS NULL
          AND EXISTS (SELECT 1 FROM organisation_members o WHERE o.person_id = $2 AND o.ended_at IS NULL)`,
        `UPDATE organisation_members SET person_id = $2 WHERE person_id = $1`,
      ],
    },
    {
      table: 'erasure_requests',
      columns: ['person_id', 'asked_by'],
      read: 'SELECT asked_at, channel, reason, state, note, decided_at FROM erasure_requests WHERE person_id = $1 ORDER BY asked_at',
      fate: 'blanked',
      why: 'the ente has to show that it was asked and has done it',
      erase: ['UPDATE erasure_requests SET reason = NULL, note = NULL WHERE person_id = $1'],
    },
    {
      table: 'joined_files',
      columns: ['stays_id', 'goes_id', 'joined_by'],
      read: 'SELECT joined_at AS created_at, undone_at AS ended_at FROM joined_files WHERE $1 IN (stays_id, goes_id) ORDER BY joined_at',
      fate: 'removed',
      erase: ['DELETE FROM joined_files WHERE $1 IN (stays_id, goes_id)'],
      join: 'stays',
    },
  ],
  joinBlockers: [
    {
      code: 'join.erasure_asked',
      sql: `SELECT 1 FROM erasure_requests WHERE person_id IN ($1, $2) AND state = 'asked' LIMIT 1`,
    },
  ],
});
