// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlanningModule } from './planning.module.js';
export { CirclesOnArrival } from './application/circles-on-arrival.js';
export { arcWeight, circleGraph } from './domain/circle-graph.js';
export type { GivingPair } from './domain/circle-graph.js';
export { CIRCLE_TRANSITIONS } from './domain/circle.js';
export type { Circle } from './domain/circle.js';
export { ensureOpen, membersAnswering, stateAfterYes } from './domain/circle.rules.js';
export { AnswerCircle } from './application/answer-circle.js';
export { ViewCircles } from './application/view-circles.js';
export { ReplayRun } from './application/replay-run.js';
export type { Replay } from './application/replay-run.js';
export type { RunQuality } from './domain/run.js';
