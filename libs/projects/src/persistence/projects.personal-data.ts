// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'projects',
  tables: [
    {
      table: 'project_participants',
      columns: ['person_id', 'entered_by'],
      read: `SELECT p.name AS project, o.entered_on, o.left_on, o.outcomes, o.tax_code, o.no_tax_code_reason, o.employment, o.education,
          o.citizenship, o.foreign_background, o.homeless, o.rural, o.disability, o.minority, o.consent_on, o.consent_way,
          o.notice_version, o.special_withdrawn_at
        FROM project_participants o JOIN projects p ON p.id = o.project_id WHERE o.person_id = $1 ORDER BY o.entered_on`,
      fate: 'blanked',
      why: 'the funder counts who took part, without who they are',
      erase: [
        `UPDATE project_participants SET tax_code = NULL, disability = NULL, minority = NULL, consent_on = NULL, consent_way = NULL,
          notice_version = NULL WHERE person_id = $1`,
      ],
    },
  ],
  joinBlockers: [
    {
      code: 'join.same_project',
      sql: `SELECT 1 FROM project_participants a JOIN project_participants b ON b.project_id = a.project_id
        WHERE a.person_id = $1 AND b.person_id = $2 LIMIT 1`,
    },
  ],
});
