// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'activities',
  tables: [
    {
      table: 'activity_enrolments',
      columns: ['person_id', 'guardian_id', 'entered_by'],
      read: `SELECT a.title, a.kind, e.role, e.state, e.answer_by, e.needs_ride, e.needs_child_care, e.channel, e.created_at
        FROM activity_enrolments e JOIN activities a ON a.id = e.activity_id WHERE e.person_id = $1 ORDER BY e.created_at`,
      fate: 'blanked',
      why: 'places and hours of what was held have to add up',
      erase: [
        `UPDATE activity_enrolments SET state = 'withdrawn', answer_by = NULL WHERE person_id = $1 AND state IN ('enrolled', 'waiting', 'offered')`,
        'UPDATE activity_enrolments SET overruled_because = NULL, needs_ride = false, needs_child_care = false WHERE person_id = $1',
        'UPDATE activity_enrolments SET guardian_id = NULL WHERE guardian_id = $1',
        'UPDATE activity_enrolments SET entered_by = NULL WHERE entered_by = $1',
      ],
      // Entered twice under two spellings: one place is enough, and the other is free again.
      join: [
        `UPDATE activity_enrolments e SET state = 'withdrawn', answer_by = NULL WHERE e.person_id = $1
          AND e.state IN ('enrolled', 'waiting', 'offered') AND EXISTS (SELECT 1 FROM activity_enrolments o WHERE o.person_id = $2
            AND o.activity_id = e.activity_id AND o.state IN ('enrolled', 'waiting', 'offered'))`,
        'UPDATE activity_enrolments SET person_id = $2 WHERE person_id = $1',
        'UPDATE activity_enrolments SET guardian_id = $2 WHERE guardian_id = $1',
        'UPDATE activity_enrolments SET entered_by = $2 WHERE entered_by = $1',
      ],
    },
    {
      table: 'activity_attendance',
      columns: ['person_id', 'recorded_by', 'corrected_by'],
      read: `SELECT a.title, m.starts_at, r.role, r.state, r.arrived, r."left", r.minutes, r.recorded_at FROM activity_attendance r
        JOIN activity_meetings m ON m.id = r.meeting_id JOIN activities a ON a.id = m.activity_id WHERE r.person_id = $1 ORDER BY m.starts_at`,
      fate: 'blanked',
      why: 'hours of what was held are counted for the Region',
      erase: [
        'UPDATE activity_attendance SET arrived = NULL, "left" = NULL WHERE person_id = $1',
        'UPDATE activity_attendance SET recorded_by = NULL WHERE recorded_by = $1',
        'UPDATE activity_attendance SET corrected_by = NULL WHERE corrected_by = $1',
      ],
      join: [
        `UPDATE activity_attendance r SET person_id = $2 WHERE r.person_id = $1 AND NOT EXISTS (
          SELECT 1 FROM activity_attendance o WHERE o.person_id = $2 AND o.meeting_id = r.meeting_id)`,
        'UPDATE activity_attendance SET recorded_by = $2 WHERE recorded_by = $1',
        'UPDATE activity_attendance SET corrected_by = $2 WHERE corrected_by = $1',
      ],
    },
    {
      table: 'activities',
      columns: ['created_by'],
      read: 'SELECT title, kind, created_at FROM activities WHERE created_by = $1 ORDER BY created_at',
      fate: 'blanked',
      why: 'what the office holds stays, without who wrote it down',
      erase: ['UPDATE activities SET created_by = NULL WHERE created_by = $1'],
    },
  ],
});
