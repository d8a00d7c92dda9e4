// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ensureCallHours, nextCallable, USUAL_CALL_HOURS } from '../../../libs/identity/src/domain/call-hours.js';
import {
  channelAfter,
  channelAtOnce,
  type Reachability,
} from '../../../libs/notifications/src/domain/channel.rules.js';

const mornings = { days: [1, 3], from: '09:30', until: '12:00' };

describe('hours for calls', () => {
  // 23 November 2026 is a Monday; Rome is one hour ahead of UTC.
  it.each([
    ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z'],
    ['2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z'],
    ['2026-11-23T11:00:00Z', '2026-11-25T08:30:00Z'],
    ['2026-11-25T18:00:00Z', '2026-11-30T08:30:00Z'],
  ])('from %s the next moment is %s', (now, next) =>
    expect(nextCallable(new Date(now), mornings)).toEqual(new Date(next)),
  );

  it('follow the clock through the change of summer time', () => {
    expect(nextCallable(new Date('2026-10-24T20:00:00Z'), USUAL_CALL_HOURS)).toEqual(new Date('2026-10-25T08:00:00Z'));
    expect(nextCallable(new Date('2026-03-28T20:00:00Z'), USUAL_CALL_HOURS)).toEqual(new Date('2026-03-29T07:00:00Z'));
  });

  it.each([
    { days: [], from: '09:00', until: '19:00' },
    { days: [8], from: '09:00', until: '19:00' },
    { days: [1], from: '07:30', until: '19:00' },
    { days: [1], from: '09:00', until: '21:30' },
    { days: [1], from: '12:00', until: '12:30' },
    { days: [1], from: '19:00', until: '09:00' },
  ])('cannot be %j', (hours) => expect(() => ensureCallHours(hours)).toThrow('person.call_hours_wrong'));
});

describe('who wants calls only', () => {
  const person: Reachability = {
    devices: 'smartphone',
    channels: ['email', 'sms', 'socket'],
    email: 'ada@example.org',
    textable: true,
    callOnly: true,
  };
  const untried = { emailed: false, called: false };

  it('is called about what matters and about first matches, and sent nothing', () => {
    expect(channelAtOnce({ important: true }, person)).toBe('call');
    expect(channelAtOnce({ important: false, atOnceBy: ['call'] }, person)).toBe('call');
    expect(channelAtOnce({ important: false, atOnceBy: ['sms'] }, person)).toBeNull();
    expect([1, 4, 12, 23].map((hours) => channelAfter(hours, person, untried))).toEqual([null, null, null, null]);
  });
});
