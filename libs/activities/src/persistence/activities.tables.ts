// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Activities1798800000001 } from './activities.migration.js';
import { ActivityAttendanceEntity } from './activity-attendance.entity.js';
import { ActivityEnrolmentEntity } from './activity-enrolment.entity.js';
import { ActivityMeetingEntity } from './activity-meeting.entity.js';
import { ActivityEntity } from './activity.entity.js';

export const activitiesTables = ownTables({
  entities: [ActivityEntity, ActivityMeetingEntity, ActivityEnrolmentEntity, ActivityAttendanceEntity],
  migrations: [Activities1798800000001],
  refusals: {
    activity_meetings_once: { code: 'activities.meeting_twice', field: 'when' },
    activity_meetings_made_up_once: { code: 'activities.made_up_already' },
    activity_enrolments_once: { code: 'activities.enrolled_already' },
  },
});
