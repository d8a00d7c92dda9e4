// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { ProjectsModule } from '@reciproca/projects';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { ActivitiesDiary } from './application/activities-diary.js';
import { ActivitiesJobs } from './application/activities-jobs.js';
import { ActivitiesNewsWords } from './application/activities-news-words.js';
import { AnswerPlace } from './application/answer-place.js';
import { CallOffActivity } from './application/call-off-activity.js';
import { Enrol } from './application/enrol.js';
import { EnsureNotApart } from './application/ensure-not-apart.js';
import { ManageActivities } from './application/manage-activities.js';
import { MoveUp } from './application/move-up.js';
import { PlanMeetings } from './application/plan-meetings.js';
import { RecordAttendance } from './application/record-attendance.js';
import { ViewActivities } from './application/view-activities.js';
import { ViewEnrolments } from './application/view-enrolments.js';
import { ViewMeeting } from './application/view-meeting.js';
import './persistence/activities.personal-data.js';
import { activitiesTables } from './persistence/activities.tables.js';
import { ActivityRepository } from './persistence/activity.repository.js';
import { AttendanceRepository } from './persistence/attendance.repository.js';
import { EnrolmentRepository } from './persistence/enrolment.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    activities: keyof typeof it;
  }
}

registerTexts('activities', { it, en }, translations);
registerDesk('activities', desk);
registerVoice('activities', 'lei', leiIt);

const facades = [
  ManageActivities,
  PlanMeetings,
  Enrol,
  AnswerPlace,
  RecordAttendance,
  ViewActivities,
  ViewEnrolments,
  ViewMeeting,
];

@Module({
  imports: [
    activitiesTables,
    IdentityModule,
    TerritoryModule,
    LedgerModule,
    DiaryModule,
    ExchangeModule,
    ProjectsModule,
  ],
  providers: [
    ...facades,
    ActivitiesDiary,
    ActivitiesJobs,
    ActivitiesNewsWords,
    CallOffActivity,
    EnsureNotApart,
    MoveUp,
    ActivityRepository,
    AttendanceRepository,
    EnrolmentRepository,
  ],
  exports: facades,
})
export class ActivitiesModule {}
