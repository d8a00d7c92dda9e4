// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBatches } from '../../../libs/notifications/src/domain/bus-batches.js';
import {
  channelAfter,
  channelAtOnce,
  type Reachability,
} from '../../../libs/notifications/src/domain/channel.rules.js';
import { ensureHolds, ensureMayClaim } from '../../../libs/notifications/src/domain/call-task.js';
import { connectionCap } from '../../../libs/notifications/src/live/connection-cap.js';

const online: Reachability = { devices: 'smartphone', channels: ['socket', 'email', 'call'], email: 'ada@example.org' };
const noDevice: Reachability = { devices: 'none', channels: ['call'], email: null };
const important = { important: true };
const matches = { important: false, atOnceBy: ['sms', 'call'] } as const;
const small = { important: false };
const untried = { emailed: false, called: false };

const now = new Date('2026-11-23T10:00:00Z');

describe('at once', () => {
  it('calls who has no device about what matters and about who can help', () => {
    expect([important, matches, small].map((told) => channelAtOnce(told, noDevice))).toEqual(['call', 'call', null]);
    expect(channelAtOnce(important, { ...online, channels: ['call', 'email'] })).toBe('call');
  });

  it('writes to who likes e-mail best, when there is an address', () => {
    expect(channelAtOnce(small, { ...online, channels: ['email'] })).toBe('email');
    expect(channelAtOnce(small, { ...online, channels: ['email'], email: null })).toBeNull();
  });

  it('leaves everybody else to their open page', () => {
    expect(channelAtOnce(important, online)).toBeNull();
  });
});

describe('later', () => {
  it('writes after 4 hours and calls after 24', () => {
    expect(channelAfter(3.9, online, untried)).toBeNull();
    expect(channelAfter(4, online, untried)).toBe('email');
    expect(channelAfter(4, online, { emailed: true, called: false })).toBeNull();
    expect(channelAfter(24, online, { emailed: true, called: false })).toBe('call');
    expect(channelAfter(48, online, { emailed: true, called: true })).toBeNull();
    expect(channelAfter(10, { ...online, email: null }, untried)).toBeNull();
  });
});

describe('a call', () => {
  const codeOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return null;
  };

  it('belongs to who took it', () => {
    expect(codeOf(() => ensureMayClaim({ state: 'open', claimedBy: null, claimedAt: null }, 'me', now))).toBeNull();
    expect(codeOf(() => ensureMayClaim({ state: 'claimed', claimedBy: 'me', claimedAt: now }, 'me', now))).toBeNull();
    expect(codeOf(() => ensureMayClaim({ state: 'claimed', claimedBy: 'you', claimedAt: now }, 'me', now))).toBe(
      'call_task.claimed_by_other',
    );
    expect(codeOf(() => ensureMayClaim({ state: 'done', claimedBy: 'you', claimedAt: now }, 'me', now))).toBe(
      'call_task.already_done',
    );
    expect(codeOf(() => ensureHolds({ state: 'open', claimedBy: null, claimedAt: null }, 'me'))).toBe(
      'call_task.not_claimed',
    );
    expect(codeOf(() => ensureHolds({ state: 'claimed', claimedBy: 'you', claimedAt: now }, 'me'))).toBe(
      'call_task.claimed_by_other',
    );
  });
});

describe('the bus', () => {
  it('carries everything in messages small enough', () => {
    const hints = Array.from({ length: 200 }, (_, seq) => ({ seq, title: 'è'.repeat(seq) }));
    const batches = inBatches(hints);
    expect(batches.flat()).toEqual(hints);
    expect(Math.max(...batches.map((batch) => Buffer.byteLength(JSON.stringify(batch))))).toBeLessThanOrEqual(7_500);
    expect(batches.length).toBeLessThan(20);
    expect(inBatches([])).toEqual([]);
  });
});

describe('the cap on sockets', () => {
  it('follows the files the process may open', () => {
    expect(connectionCap('Max open files            1024                 4096                 files')).toBe(819);
    expect(connectionCap('Max open files            1048576              1048576              files')).toBe(15_000);
    expect(connectionCap('')).toBe(2_000);
  });
});
