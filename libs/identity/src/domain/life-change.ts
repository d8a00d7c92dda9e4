// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type Role, seenMark } from '@reciproca/kernel';
import type { DelegationScope } from './delegation.rules.js';

/** What staff are about to change of somebody. */
export type LifeChange =
  /** Only the vouched for may be with them. */
  | { readonly kind: 'marked' }
  /** The ente stands for them until that day, yyyy-mm-dd; null where it no longer does. */
  | { readonly kind: 'vetted'; readonly until: string | null }
  | { readonly kind: 'role'; readonly role: Role }
  /** Nobody acts for them in this any more. */
  | { readonly kind: 'delegation'; readonly scope: DelegationScope };

/** Something the change would touch. */
export interface Touched {
  /** `ends` goes by itself; `stays` is there as before, and for staff to settle. */
  readonly fate: 'ends' | 'stays';
  readonly title: string;
  readonly href: string;
  /** Whom it is with, where it is with somebody. */
  readonly otherName: string | null;
  /** Null where it has no hours. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** Of what was shown: {@link seenMark}. */
export function markOfTouched(touched: readonly Touched[]): string {
  return seenMark(touched.map(({ fate, href }) => `${fate} ${href}`));
}

/** What whoever keeps such things says; nothing for changes that do not touch them. */
export type ListTouched = (ctx: Ctx, personId: string, change: LifeChange) => Promise<readonly Touched[]>;
