// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { reachableStates } from '@reciproca/kernel';
import { signalMoved } from '../../../libs/sentinels/src/domain/signal.drafts.js';
import { ensureMayTake, SIGNAL_STATES, SIGNAL_TRANSITIONS } from '../../../libs/sentinels/src/domain/signal.js';

describe('a signal', () => {
  it('can come to every state, and be opened again', () => {
    expect([...reachableStates(SIGNAL_TRANSITIONS, 'new')].toSorted()).toEqual([...SIGNAL_STATES].toSorted());
    expect(SIGNAL_TRANSITIONS.closed).toEqual(['in_hand']);
  });

  it('that a colleague follows is taken over only on purpose', () => {
    expect(() => ensureMayTake({ assignedTo: 'carla' }, 'olga', false)).toThrow('signal.taken_by_other');
    expect(() => ensureMayTake({ assignedTo: 'carla' }, 'olga', true)).not.toThrow();
    expect(() => ensureMayTake({ assignedTo: 'olga' }, 'olga', false)).not.toThrow();
    expect(() => ensureMayTake({ assignedTo: null }, 'olga', false)).not.toThrow();
  });

  it('is told once when somebody takes it in hand, and at each closing', () => {
    const news = { signalId: 's', sentinelId: 'elena', actorId: 'olga' };
    const keys = (['in_hand', 'in_hand', 'closed', 'closed'] as const).map(
      (to, n) => signalMoved({ ...news, to, at: String(n) })[0]?.eventKey,
    );
    expect(new Set(keys).size).toBe(3);
    expect(signalMoved({ ...news, to: 'new', at: '' })).toEqual([]);
  });
});
