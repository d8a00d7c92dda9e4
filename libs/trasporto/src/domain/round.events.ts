// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, DomainEvent } from '@reciproca/kernel';
import type { Round } from './round.js';

export interface RoundNews {
  readonly roundId: string;
  readonly driverId: string;
  readonly proposedBy: string | null;
  readonly startsAt: string;
  /** How many deliveries. */
  readonly stops: number;
  /** ISO; a round may be answered more than once, where a no was taken back. */
  readonly at: string;
  /** Who said so; null for nobody. */
  readonly actorId?: string | null;
}

type RoundTopic =
  | 'trasporto.round_proposed'
  | 'trasporto.round_accepted'
  | 'trasporto.round_declined'
  | 'trasporto.round_reopened'
  | 'trasporto.round_withdrawn'
  | 'trasporto.round_lapsed';
export type RoundEvent = DomainEvent<RoundTopic>;

export function roundEvent(
  { clock, actor }: Pick<Ctx, 'clock' | 'actor'>,
  topic: RoundTopic,
  { id, driverId, proposedBy, leavesAt }: Round,
  stops: number,
): RoundEvent {
  return {
    topic,
    payload: {
      roundId: id,
      driverId,
      proposedBy,
      startsAt: leavesAt.toISOString(),
      stops,
      at: clock.now().toISOString(),
      actorId: actor.personId,
    },
  };
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'trasporto.round_proposed': RoundNews;
    'trasporto.round_accepted': RoundNews;
    'trasporto.round_declined': RoundNews;
    /** A no was taken back. */
    'trasporto.round_reopened': RoundNews;
    /** Taken back by staff; `stops` deliveries were agreed. */
    'trasporto.round_withdrawn': RoundNews;
    /** Its driver has promised something else meanwhile. */
    'trasporto.round_lapsed': RoundNews;
  }
}
