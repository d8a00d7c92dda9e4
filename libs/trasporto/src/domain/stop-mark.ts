// SPDX-License-Identifier: AGPL-3.0-or-later
import { possibleFrom } from '@reciproca/exchange';
import { DomainError } from '@reciproca/kernel';
import { z } from 'zod';

export const STOP_KINDS = ['pick_up', 'drop'] as const;
export type StopKind = (typeof STOP_KINDS)[number];
export const stopShape = z.object({ id: z.uuid(), kind: z.enum(STOP_KINDS) });

/** Somebody, or what is brought, was picked up or set down. */
export interface StopMark {
  readonly agreementId: string;
  readonly kind: StopKind;
  /** Null where it was said without a signal: the hour at which that arrived is not the one at which it was. */
  readonly at: Date | null;
}

const STANDING: readonly string[] = ['agreed', 'under_way'];

/** From when on a stop of an agreement can be ticked; null where it is over or off. */
export function markableFrom({ state, startsAt }: { readonly state: string; readonly startsAt: Date }): Date | null {
  return STANDING.includes(state) ? possibleFrom('under_way', startsAt) : null;
}

/** Throws `departure.stop_over`, and `agreement.too_early` with the moment from which it can be said. */
export function ensureMarkable(agreement: { readonly state: string; readonly startsAt: Date }, now: Date): void {
  const from = markableFrom(agreement);
  if (from === null) throw new DomainError('departure.stop_over', 'conflict');
  if (now < from) throw new DomainError('agreement.too_early', 'conflict', { possibleFrom: from.toISOString() });
}

/** What a driver says next of a ride: first that somebody is in the car, then that they are there; null once both are said. */
export function nextStop(marks: readonly Pick<StopMark, 'kind'>[]): StopKind | null {
  const isMarked = (kind: StopKind): boolean => marks.some((mark) => mark.kind === kind);
  if (isMarked('drop')) return null;
  return isMarked('pick_up') ? 'drop' : 'pick_up';
}
