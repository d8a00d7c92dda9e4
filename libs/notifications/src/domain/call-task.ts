// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type NewsParams, type TransitionTable } from '@reciproca/kernel';

export const CALL_TASK_STATES = ['open', 'claimed', 'given_up', 'done'] as const;
export type CallTaskState = (typeof CALL_TASK_STATES)[number];

export const CALL_TASK_TRANSITIONS: TransitionTable<CallTaskState> = {
  open: ['claimed', 'done'],
  claimed: ['open', 'given_up', 'done'],
  given_up: ['open', 'done'],
  done: [],
};

export const CALL_OUTCOMES = [
  'reached',
  'said_yes',
  'said_no',
  'will_think',
  'no_answer',
  'wrong_number',
  'call_back',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Outcomes of the call itself, whatever it was about: they hold for everything the person was to be called about. */
const OF_THE_WHOLE_CALL: readonly CallOutcome[] = ['no_answer', 'wrong_number', 'call_back'];

/** What somebody answers to words that were read out: as much as one message holds. */
export const MOST_SPOKEN_LETTERS = 300;

/** Nobody answered: the call comes round again after this long. */
export const CALL_AGAIN_AFTER_HOURS = 2;
/** Who wants to think is asked again after this long. */
export const ASK_AGAIN_AFTER_HOURS = 24;
/** So many calls nobody answered, and a telephone is not the way to reach this person. */
export const MOST_UNANSWERED = 5;
/** Whoever took a call and did not say how it went has forgotten it. */
export const CLAIM_LASTS_MINUTES = 20;
/** Nobody is put off for longer. */
const LATEST_CALL_BACK_DAYS = 60;

/** Somebody an operator should call. */
export interface CallTask {
  readonly id: string;
  readonly personId: string;
  readonly notificationId: string | null;
  /** The type of the notification it stands for. */
  readonly reason: string;
  /** Words of its own; else made from the reason. */
  readonly script: string | null;
  readonly params: NewsParams;
  readonly link: string;
  readonly state: CallTaskState;
  readonly claimedBy: string | null;
  readonly claimedAt: Date | null;
  readonly attempts: number;
  /** Calls in a row that nobody answered. */
  readonly unanswered: number;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

type Claimed = Pick<CallTask, 'state' | 'claimedBy' | 'claimedAt'>;

/** Whether somebody is making the call now. */
export function isBeingMade({ state, claimedAt }: Claimed, now: Date): boolean {
  return (
    state === 'claimed' && claimedAt !== null && now.getTime() - claimedAt.getTime() < CLAIM_LASTS_MINUTES * 60_000
  );
}

/** Throws `call_task.claimed_by_other` or `call_task.already_done`; claiming one's own again is fine. */
export function ensureMayClaim(task: Claimed, operatorId: string, now: Date): void {
  if (task.state === 'done' || task.state === 'given_up') throw new DomainError('call_task.already_done', 'conflict');
  if (isBeingMade(task, now) && task.claimedBy !== operatorId)
    throw new DomainError('call_task.claimed_by_other', 'conflict');
}

/** Only who claimed it says how it went, be it late; throws `call_task.not_claimed` besides the refusals of claiming. */
export function ensureHolds(task: Claimed, operatorId: string): void {
  if (task.state === 'done' || task.state === 'given_up') throw new DomainError('call_task.already_done', 'conflict');
  if (task.state === 'open') throw new DomainError('call_task.not_claimed', 'conflict');
  if (task.claimedBy !== operatorId) throw new DomainError('call_task.claimed_by_other', 'conflict');
}

export function isOfTheWholeCall(outcome: CallOutcome): boolean {
  return OF_THE_WHOLE_CALL.includes(outcome);
}

/** What becomes of a call after it was made; throws `call_task.when_needed` for a call back at no time that can be. */
export function afterCall(task: CallTask, outcome: CallOutcome, now: Date, callAt: Date | null): CallTask {
  const made = {
    ...task,
    outcome,
    attempts: task.attempts + 1,
    unanswered: outcome === 'no_answer' ? task.unanswered + 1 : 0,
  };
  const again = (dueAt: Date): CallTask => ({ ...made, state: 'open', claimedBy: null, claimedAt: null, dueAt });
  switch (outcome) {
    case 'no_answer':
      if (made.unanswered >= MOST_UNANSWERED) return { ...made, state: 'given_up' };
      return again(new Date(now.getTime() + CALL_AGAIN_AFTER_HOURS * 3_600_000));
    case 'will_think':
      return again(callAt && callAt > now ? callAt : new Date(now.getTime() + ASK_AGAIN_AFTER_HOURS * 3_600_000));
    case 'call_back': {
      const latest = now.getTime() + LATEST_CALL_BACK_DAYS * 86_400_000;
      if (!callAt || callAt <= now || callAt.getTime() > latest)
        throw new DomainError('call_task.when_needed', 'invalid', { field: 'callAt' });
      return again(callAt);
    }
    case 'wrong_number':
      return { ...made, state: 'given_up' };
    default:
      return { ...made, state: 'done', doneAt: now };
  }
}

const MINUTES_TO_THINK_AGAIN = 15;
/** What ends a call and changes nothing else. */
const JUST_SAID: readonly (string | null)[] = ['reached', 'closed'];

/** Since when what was said to be done may be put back. */
export function justBefore(now: Date): Date {
  return new Date(now.getTime() - MINUTES_TO_THINK_AGAIN * 60_000);
}

/** Given up, or said done by mistake a moment ago. Throws `call_task.not_given_up`. */
export function ensureMayRequeue({ state, outcome, doneAt }: CallTask, now: Date): void {
  const isMistake = state === 'done' && JUST_SAID.includes(outcome) && doneAt !== null && doneAt >= justBefore(now);
  if (state !== 'given_up' && !isMistake) throw new DomainError('call_task.not_given_up', 'conflict');
}

/** What the call is about, read from the page where it is answered. */
export function aboutOf(link: string): { readonly kind: string; readonly id: string } | null {
  const [, noun, id] = /^\/([a-z]+)s\/([0-9a-f-]{36})$/.exec(link) ?? [];
  if (!noun || !id) return null;
  return { kind: noun === 'request' || noun === 'offer' ? 'listing' : noun, id };
}

/** Whether what it is about begins in this time: it cannot wait for the next hour in which people are rung. */
export function beginsBetween({ params }: Pick<CallTask, 'params'>, now: Date, before: Date): boolean {
  const { startsAt } = params;
  const at = typeof startsAt === 'string' ? new Date(startsAt) : null;
  return at !== null && at >= now && at < before;
}
