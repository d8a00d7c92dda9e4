// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlanningModule } from './planning.module.js';
export { Planning1760000000014 } from './persistence/planning.migration.js';
export { RunRepository } from './persistence/run.repository.js';
export { StartPlan } from './application/start-plan.js';
export { ApplyPlan } from './application/apply-plan.js';
export { MakePlan } from './application/make-plan.js';
export { ManageEngine } from './application/manage-engine.js';
export type { SettingsEffect } from './domain/settings-effect.js';
export { EngineThreads } from './application/engine-threads.js';
export { ReplayRun } from './application/replay-run.js';
export type { Replay } from './application/replay-run.js';
export { isOptimal } from './domain/run.js';
export type { Run, RunKind, RunOrigin, RunQuality, RunState } from './domain/run.js';
export type { PlanResult, PlanLine, PlanDrop, PlanUnserved } from './domain/plan.js';
