// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/planning.personal-data.js';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { PlanningNewsWords } from './application/planning-news-words.js';
import { AgreeCircle } from './application/agree-circle.js';
import { AnswerCircle } from './application/answer-circle.js';
import { ApplyPlan } from './application/apply-plan.js';
import { CarryOutRuns } from './application/carry-out-runs.js';
import { CircleJobs } from './application/circle-jobs.js';
import { CirclesOnArrival } from './application/circles-on-arrival.js';
import { CirclesWork } from './application/circles-work.js';
import { CloseCircle } from './application/close-circle.js';
import { EndCircles } from './application/end-circles.js';
import { RestoreCircle } from './application/restore-circle.js';
import { EngineThreads } from './application/engine-threads.js';
import { FindCircles } from './application/find-circles.js';
import { FindNeighbours } from './application/find-neighbours.js';
import { FollowRun } from './application/follow-run.js';
import { LoadCandidates } from './application/load-candidates.js';
import { ManageEngine } from './application/manage-engine.js';
import { MakePlan } from './application/make-plan.js';
import { PlanWork } from './application/plan-work.js';
import { PlanningJobs } from './application/planning-jobs.js';
import { ProposeCircles } from './application/propose-circles.js';
import { QuickThreads } from './application/quick-threads.js';
import { RateAgain } from './application/rate-again.js';
import { ReplayRun } from './application/replay-run.js';
import { RunBoard } from './application/run-board.js';
import { StartRun } from './application/start-run.js';
import { TellRun } from './application/tell-run.js';
import { ViewCircles } from './application/view-circles.js';
import { CircleRepository } from './persistence/circle.repository.js';
import { RunClaimRepository } from './persistence/run-claim.repository.js';
import { RunRepository } from './persistence/run.repository.js';
import { desk } from './texts/desk.js';
import { circlesEn } from './texts/circles.en.js';
import { circlesIt } from './texts/circles.it.js';
import { en } from './texts/en.js';
import { engineEn } from './texts/engine.en.js';
import { engineIt } from './texts/engine.it.js';
import { it } from './texts/it.js';
import { newsEn } from './texts/news.en.js';
import { newsIt } from './texts/news.it.js';
import { planningTables } from './persistence/planning.tables.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    planning: keyof typeof it | keyof typeof circlesIt | keyof typeof engineIt | keyof typeof newsIt;
  }
  interface OpenTextKeys {
    'planning:engine.effect.': never;
  }
}

registerTexts(
  'planning',
  {
    it: { ...it, ...circlesIt, ...engineIt, ...newsIt },
    en: { ...en, ...circlesEn, ...engineEn, ...newsEn },
  },
  translations,
);
registerDesk('planning', desk);
registerVoice('planning', 'lei', leiIt);

const facades = [
  ReplayRun,
  ManageEngine,
  StartRun,
  ApplyPlan,
  MakePlan,
  RunRepository,
  EngineThreads,
  CirclesOnArrival,
  AnswerCircle,
  ViewCircles,
  CircleRepository,
];
const runs = [
  LoadCandidates,
  RateAgain,
  PlanWork,
  CirclesWork,
  RunClaimRepository,
  TellRun,
  FollowRun,
  CarryOutRuns,
  RunBoard,
  PlanningJobs,
];
const circles = [
  QuickThreads,
  FindNeighbours,
  FindCircles,
  ProposeCircles,
  AgreeCircle,
  CloseCircle,
  EndCircles,
  RestoreCircle,
  CircleJobs,
];

@Module({
  imports: [planningTables, IdentityModule, ExchangeModule],
  providers: [...facades, ...runs, ...circles, PlanningNewsWords],
  exports: facades,
})
export class PlanningModule {}
