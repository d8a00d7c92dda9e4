// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';
import type { NotificationParams } from './notification.js';

export type CallTaskState = 'open' | 'claimed' | 'done';

export const CALL_TASK_TRANSITIONS: TransitionTable<CallTaskState> = {
  open: ['claimed'],
  claimed: ['open', 'done'],
  done: [],
};

export const CALL_OUTCOMES = ['reached', 'no_answer', 'wrong_number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Nobody answered: the call comes round again after this long. */
export const CALL_AGAIN_AFTER_HOURS = 2;

/** Somebody an operator should call. */
export interface CallTask {
  readonly id: string;
  readonly personId: string;
  readonly notificationId: string | null;
  /** The type of the notification it stands for. */
  readonly reason: string;
  /** Words of its own; else made from the reason. */
  readonly script: string | null;
  readonly params: NotificationParams;
  readonly link: string;
  readonly state: CallTaskState;
  readonly claimedBy: string | null;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

/** Throws `call_task.claimed_by_other` or `call_task.already_done`; claiming one's own again is fine. */
export function ensureMayClaim(task: Pick<CallTask, 'state' | 'claimedBy'>, operatorId: string): void {
  if (task.state === 'done') throw new DomainError('call_task.already_done', 'conflict');
  if (task.state === 'claimed' && task.claimedBy !== operatorId) throw new DomainError('call_task.claimed_by_other', 'conflict');
}

/** Only who claimed it says how it went; throws `call_task.not_claimed` besides the refusals of claiming. */
export function ensureHolds(task: Pick<CallTask, 'state' | 'claimedBy'>, operatorId: string): void {
  ensureMayClaim(task, operatorId);
  if (task.state === 'open') throw new DomainError('call_task.not_claimed', 'conflict');
}
