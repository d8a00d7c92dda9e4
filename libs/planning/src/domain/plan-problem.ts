// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssignmentProblem } from '@reciproca/matching';
import type { Exclusive } from './exclusive.rules.js';

/** A pair as the plan needs it. */
export interface PlanPair {
  readonly requestId: string;
  readonly offerSlotId: string;
  readonly giverId: string;
  /** Units left in the offer's free time. */
  readonly room: number;
  readonly units: number;
  readonly metres: number;
  readonly isProposed: boolean;
}

export interface PlanRequest {
  readonly id: string;
  readonly isPriority: boolean;
}

/** The plan as the solver takes it: positions instead of ids, in the order given. Pair k of the problem is pairs[k]. */
export function planProblem(
  requests: readonly PlanRequest[],
  pairs: readonly PlanPair[],
  engagements: ReadonlyMap<string, number>,
  fairLoad: number,
  exclusive: readonly Exclusive[],
): AssignmentProblem {
  const requestAt = new Map(requests.map(({ id }, at) => [id, at]));
  const slots = new Map<string, { at: number; room: number; giverId: string }>();
  const givers = new Map<string, number>();
  for (const { offerSlotId, room, giverId } of pairs) {
    if (!givers.has(giverId)) givers.set(giverId, givers.size);
    if (!slots.has(offerSlotId)) slots.set(offerSlotId, { at: slots.size, room, giverId });
  }
  return {
    requests: requests.length,
    priority: Uint8Array.from(requests, ({ isPriority }) => Number(isPriority)),
    capacity: Int32Array.from(slots.values(), ({ room }) => room),
    giver: Int32Array.from(slots.values(), ({ giverId }) => givers.get(giverId) ?? 0),
    engagements: Int32Array.from(givers.keys(), (id) => engagements.get(id) ?? 0),
    fairLoad,
    exclusive,
    pairs: {
      request: Int32Array.from(pairs, ({ requestId }) => requestAt.get(requestId) ?? 0),
      slot: Int32Array.from(pairs, ({ offerSlotId }) => slots.get(offerSlotId)?.at ?? 0),
      units: Int32Array.from(pairs, ({ units }) => units),
      metres: Float64Array.from(pairs, ({ metres }) => metres),
      isProposed: Uint8Array.from(pairs, ({ isProposed }) => Number(isProposed)),
    },
  };
}
