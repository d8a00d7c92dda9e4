// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssignmentGoals } from '@reciproca/matching';
import type { UnservedReason } from './unserved.rules.js';

/** One pair of a plan, by the ids of what it brings together. */
export interface PlanLine {
  readonly requestId: string;
  readonly offerId: string;
  readonly requestSlotId: string;
  readonly offerSlotId: string;
  readonly startsAt: string;
  readonly metres: number;
  readonly score: number;
  /** False where the two have this proposal already. */
  readonly isNew: boolean;
}

/** A proposal made before that the plan does without. */
export interface PlanDrop {
  readonly proposalId: string;
  readonly requestId: string;
  readonly offerId: string;
}

export interface PlanUnserved {
  readonly requestId: string;
  readonly reason: UnservedReason;
  /** Offers of the same kind that were looked at. */
  readonly looked: number;
}

/** Who would be proposed to whom, what changes against now, and who is left without and why. */
export interface PlanResult {
  readonly requests: number;
  readonly offers: number;
  readonly pairs: number;
  readonly lines: readonly PlanLine[];
  readonly dropped: readonly PlanDrop[];
  readonly unserved: readonly PlanUnserved[];
  readonly goals: AssignmentGoals;
  /** What going through the requests one by one would have reached. */
  readonly greedy: AssignmentGoals;
}

/** Whether there is anything to decide on: pairs to propose, or proposals to do without. */
export function hasSomethingNew({ lines, dropped }: Pick<PlanResult, 'lines' | 'dropped'>): boolean {
  return dropped.length > 0 || lines.some(({ isNew }) => isNew);
}
