// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { registerTexts } from '@reciproca/ui';
import { ApplyPlan } from './application/apply-plan.js';
import { EngineThreads } from './application/engine-threads.js';
import { LoadCandidates } from './application/load-candidates.js';
import { ManageEngine } from './application/manage-engine.js';
import { MakePlan } from './application/make-plan.js';
import { PlanRunner } from './application/plan-runner.js';
import { PlanningJobs } from './application/planning-jobs.js';
import { ReplayRun } from './application/replay-run.js';
import { StartPlan } from './application/start-plan.js';
import { RunRepository } from './persistence/run.repository.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';

registerTexts('planning', { it, en });

const facades = [ReplayRun, ManageEngine, StartPlan, ApplyPlan, MakePlan, RunRepository, EngineThreads];

@Module({
  imports: [IdentityModule, ExchangeModule],
  providers: [...facades, LoadCandidates, PlanRunner, PlanningJobs],
  exports: facades,
})
export class PlanningModule {}
