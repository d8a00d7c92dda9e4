// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { z } from 'zod';
import type { Span } from './span.js';

/** What an answer is about where somebody goes there and back: the one way it was asked of, or all of the journey. */
export const WHICH_LEGS = ['this', 'all'] as const;
export type WhichLegs = (typeof WHICH_LEGS)[number];
/** What becomes of what is agreed ahead when an offer is taken back. */
export const AGREED_FATES = ['keep', 'call_off'] as const;
export type AgreedFate = (typeof AGREED_FATES)[number];
export const whichLegsShape = z.enum(WHICH_LEGS);

/** Another way of the same journey, as agreed, or as asked for while nobody gives it. */
export interface OtherWay extends Span {
  readonly listingId: string;
  /** Whether it is the way back, and the one that is looked at the way there. */
  readonly isAfter: boolean;
  readonly agreementId: string | null;
  /** Who asks may say that any time until then will do. */
  readonly latestStartsAt: Date;
}

/** Nobody comes back before they have gone, whether somebody drives the other way yet or not. Throws `agreement.legs_crossed`. */
export function ensureWaysApart(own: Span, others: readonly OtherWay[]): void {
  const isCrossed = (other: OtherWay): boolean =>
    other.isAfter ? own.endsAt > other.latestStartsAt : own.startsAt < other.endsAt;
  const crossed = others.find(isCrossed);
  if (crossed) throw new DomainError('agreement.legs_crossed', 'conflict', { span: spanText(crossed) });
}

/** What is asked for both ways is done for both ways, or not at all. Throws `agreement.leg_stays`. */
export function ensureAllMove(others: readonly OtherWay[], movingIds: readonly string[], now: Date): void {
  const stays = others.find(
    ({ agreementId, startsAt }) => startsAt > now && (agreementId === null || !movingIds.includes(agreementId)),
  );
  if (stays) throw new DomainError('agreement.leg_stays', 'conflict', { field: 'legs', span: spanText(stays) });
}

function spanText({ startsAt, endsAt }: Span): string {
  return `${startsAt.toISOString()}/${endsAt.toISOString()}`;
}
