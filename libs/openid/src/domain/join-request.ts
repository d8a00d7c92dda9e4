// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentifierKind } from '@reciproca/identity';

export const JOIN_REQUEST_STATES = ['open', 'accepted', 'declined'] as const;
export type JoinRequestState = (typeof JOIN_REQUEST_STATES)[number];

/** Somebody has shown who they are, and the ente knows nobody by it. */
export interface JoinRequest {
  readonly id: string;
  readonly state: JoinRequestState;
  readonly kind: IdentifierKind;
  /** By what they are known, masked. */
  readonly shown: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  /** What they have left so that they can be reached. */
  readonly phone: string | null;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** What the ente says to whom it does not take in. */
  readonly word: string | null;
  /** Whom they became, or turned out to be. */
  readonly personId: string | null;
}

const DAY_MS = 86_400_000;
/** So long a no stands; who comes later asks anew. */
export const NO_STANDS_DAYS = 30;

export function doesNoStand({ decidedAt }: Pick<JoinRequest, 'decidedAt'>, now: Date): boolean {
  return decidedAt !== null && now.getTime() - decidedAt.getTime() < NO_STANDS_DAYS * DAY_MS;
}
