// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { SignalMoved, SignalPosted } from './signal.events.js';

/** Somebody may be in danger: all staff, by every means they have. */
export function signalPosted({ signalId, sentinelId, alarms = [] }: SignalPosted): Draft[] {
  return alarms.map((personId) => ({
    personId,
    actorId: sentinelId,
    type: 'signal_alarm' as const,
    params: {},
    link: `/signals/${signalId}`,
    important: true,
    eventKey: `signal-alarm:${signalId}`,
  }));
}

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
