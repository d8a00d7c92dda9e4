// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'civic',
  tables: [
    {
      table: 'civic_attendance',
      columns: ['recorded_by', 'decided_by'],
      read: `SELECT a.day, a.minutes, a.from_time, a.until_time, a.activity, a.state, a.channel, a.note, a.created_at
        FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id WHERE c.person_id = $1 ORDER BY a.day`,
      fate: 'blanked',
      why: 'the ente must be able to show the hours',
      erase: [
        `UPDATE civic_attendance a SET activity = '—', note = NULL FROM civic_commitments c WHERE c.id = a.commitment_id AND c.person_id = $1`,
      ],
    },
    {
      table: 'civic_certificates',
      columns: ['issued_by'],
      read: `SELECT e.number, e.minutes, e.days, e.issued_at FROM civic_certificates e JOIN civic_commitments c ON c.id = e.commitment_id WHERE c.person_id = $1 ORDER BY e.issued_at`,
      fate: 'kept',
      why: 'a number that was given out stays given out',
    },
    {
      table: 'civic_commitments',
      columns: ['person_id', 'tutor_id', 'created_by'],
      read: `SELECT CASE WHEN person_id = $1 THEN 'own' ELSE 'tutor' END AS part, agreed_minutes, activities, starts_on, ends_on, paper_reference, protocol, project, CASE WHEN person_id = $1 THEN fiscal_code END AS fiscal_code, state, end_reason, created_at
        FROM civic_commitments WHERE $1 IN (person_id, tutor_id) ORDER BY created_at`,
      fate: 'blanked',
      why: 'the ente must be able to show the hours',
      erase: [
        `UPDATE civic_commitments SET activities = '—', paper_reference = '—', protocol = NULL, fiscal_code = NULL, project = NULL, end_reason = NULL WHERE person_id = $1`,
      ],
    },
  ],
  blockers: [
    {
      code: 'erasure.open_commitment',
      sql: `SELECT 1 FROM civic_commitments WHERE person_id = $1 AND state = 'active' LIMIT 1`,
    },
  ],
  joinBlockers: [
    {
      code: 'join.tutor',
      sql: `SELECT 1 FROM civic_commitments WHERE $1 IN (person_id, tutor_id) AND $2 IN (person_id, tutor_id) LIMIT 1`,
    },
  ],
});
