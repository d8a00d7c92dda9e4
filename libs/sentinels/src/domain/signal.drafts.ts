// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { SignalMoved } from './signal.events.js';

/** Who told us hears that somebody follows it, once, and what came of it, each time; never whom it is about. */
export function signalMoved({ signalId, sentinelId, to, actorId, at }: SignalMoved): Draft[] {
  if (to === 'new') return [];
  const eventKey = to === 'in_hand' ? `signal-in-hand:${signalId}` : `signal-closed:${signalId}:${at}`;
  return [
    {
      personId: sentinelId,
      actorId,
      type: `signal_${to}`,
      params: {},
      link: `/signals/${signalId}`,
      important: false,
      eventKey,
    },
  ];
}
