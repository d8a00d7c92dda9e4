// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { ProjectsModule } from '@reciproca/projects';
import { ReportingModule } from '@reciproca/reporting';
import { AnswerCall } from './application/answer-call.js';
import { CallMeetings } from './application/call-meetings.js';
import { CloseRound } from './application/close-round.js';
import { CountIndicators } from './application/count-indicators.js';
import { EvaluationJobs } from './application/evaluation-jobs.js';
import { EvaluationNewsWords } from './application/evaluation-news-words.js';
import { FindMembership } from './application/find-membership.js';
import { KeepUndertakings } from './application/keep-undertakings.js';
import { ManageTables } from './application/manage-tables.js';
import { PrepareRound } from './application/prepare-round.js';
import { Rate } from './application/rate.js';
import { SeatNames } from './application/seat-names.js';
import { SeatPeople } from './application/seat-people.js';
import { TellOfEvaluation } from './application/tell-of-evaluation.js';
import { ViewMeeting } from './application/view-meeting.js';
import { ViewOwnTables } from './application/view-own-tables.js';
import { ViewRound } from './application/view-round.js';
import { ViewStory } from './application/view-story.js';
import { ViewTables } from './application/view-tables.js';
import { ViewUndertaking } from './application/view-undertaking.js';
import { WriteMinutes } from './application/write-minutes.js';
import './persistence/evaluation.personal-data.js';
import { evaluationTables } from './persistence/evaluation.tables.js';
import { MeetingRepository } from './persistence/meeting.repository.js';
import { MinutesRepository } from './persistence/minutes.repository.js';
import { RatingRepository } from './persistence/rating.repository.js';
import { RoundRepository } from './persistence/round.repository.js';
import { TableRepository } from './persistence/table.repository.js';
import { TermRepository } from './persistence/term.repository.js';
import { UndertakingRepository } from './persistence/undertaking.repository.js';
import './texts/evaluation-texts.js';

const facades = [
  ManageTables,
  ViewTables,
  SeatPeople,
  CallMeetings,
  AnswerCall,
  WriteMinutes,
  ViewMeeting,
  PrepareRound,
  Rate,
  CloseRound,
  ViewRound,
  KeepUndertakings,
  ViewUndertaking,
  ViewOwnTables,
  ViewStory,
];

@Module({
  imports: [evaluationTables, IdentityModule, ReportingModule, ProjectsModule],
  providers: [
    ...facades,
    CountIndicators,
    EvaluationJobs,
    EvaluationNewsWords,
    FindMembership,
    SeatNames,
    TellOfEvaluation,
    MeetingRepository,
    MinutesRepository,
    RatingRepository,
    RoundRepository,
    TableRepository,
    TermRepository,
    UndertakingRepository,
  ],
  exports: facades,
})
export class EvaluationModule {}
