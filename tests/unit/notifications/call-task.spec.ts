// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { callFormShape } from '../../../libs/notifications/src/pages/call-form.request.js';
import {
  aboutOf,
  afterCall,
  type CallTask,
  isBeingMade,
  MOST_UNANSWERED,
} from '../../../libs/notifications/src/domain/call-task.js';

const now = new Date('2026-11-23T10:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const task = (change: Partial<CallTask> = {}): CallTask => ({
  id: 'a',
  personId: 'p',
  notificationId: null,
  reason: 'proposal_for_offer',
  script: null,
  params: {},
  link: '/proposals/x',
  state: 'claimed',
  claimedBy: 'me',
  claimedAt: minutes(-1),
  attempts: 0,
  unanswered: 0,
  outcome: null,
  note: null,
  dueAt: minutes(-60),
  createdAt: minutes(-60),
  doneAt: null,
  ...change,
});

describe('a call that was made', () => {
  it('comes round again two hours after nobody answered', () => {
    expect(afterCall(task(), 'no_answer', now, null)).toMatchObject({
      state: 'open',
      claimedBy: null,
      attempts: 1,
      unanswered: 1,
      dueAt: minutes(120),
    });
  });

  it('is given up at the fifth call in a row that nobody answers', () => {
    let one = task();
    for (let calls = 1; calls < MOST_UNANSWERED; calls += 1)
      one = { ...afterCall(one, 'no_answer', now, null), state: 'claimed' };
    expect(one.unanswered).toBe(4);
    expect(afterCall(one, 'no_answer', now, null)).toMatchObject({ state: 'given_up', unanswered: 5 });
    expect(afterCall(one, 'will_think', now, null)).toMatchObject({ state: 'open', unanswered: 0 });
  });

  it('is over once the person said something', () => {
    for (const outcome of ['reached', 'said_yes', 'said_no'] as const)
      expect(afterCall(task(), outcome, now, null)).toMatchObject({ state: 'done', doneAt: now });
  });

  it('is given up where the number is wrong', () =>
    expect(afterCall(task(), 'wrong_number', now, null).state).toBe('given_up'));

  it('comes back when the person wants, if that can be', () => {
    expect(afterCall(task(), 'call_back', now, minutes(90))).toMatchObject({ state: 'open', dueAt: minutes(90) });
    for (const callAt of [null, minutes(-1), minutes(61 * 24 * 60)])
      expect(() => afterCall(task(), 'call_back', now, callAt)).toThrow('call_task.when_needed');
  });
});

describe('a claim', () => {
  it('lapses after twenty minutes', () => {
    expect(isBeingMade(task({ claimedAt: minutes(-19) }), now)).toBe(true);
    expect(isBeingMade(task({ claimedAt: minutes(-20) }), now)).toBe(false);
    expect(isBeingMade(task({ state: 'open' }), now)).toBe(false);
  });
});

describe('what a call is about', () => {
  const id = '01990000-0000-7000-8000-000000000000';
  it('is read from its page', () => {
    expect(aboutOf(`/requests/${id}`)).toEqual({ kind: 'listing', id });
    expect(aboutOf(`/proposals/${id}`)).toEqual({ kind: 'proposal', id });
    expect(aboutOf('/minutes')).toBeNull();
  });
});

describe('the form of a call', () => {
  const id = '01990000-0000-7000-8000-000000000000';
  it('says what was pressed, for which of several things, and when to call back in Rome', () => {
    expect(callFormShape('t').parse({ outcome: `said_yes:${id}`, 'note-t': 'ok' })).toEqual({
      outcome: 'said_yes',
      answerId: id,
      note: 'ok',
      callAt: null,
      words: null,
    });
    expect(
      callFormShape('t')
        .parse({ outcome: 'call_back', 'date-t': '2026-11-24', 'time-t': '18:30' })
        .callAt?.toISOString(),
    ).toBe('2026-11-24T17:30:00.000Z');
    expect(callFormShape('t').safeParse({ outcome: 'bribed' }).success).toBe(false);
  });
});
