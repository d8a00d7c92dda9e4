// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Minutes } from '@reciproca/kernel';

/** How an account stands against the soft limit, which warns and never refuses. */
export interface Standing {
  readonly balance: Minutes;
  /** How far below zero the balance may go before the owner is asked to give something back. */
  readonly limit: Minutes;
  readonly isLow: boolean;
}

export const DEFAULT_LIMIT_MINUTES: Minutes = 600;

export function standingOf(balance: Minutes, limit: Minutes): Standing {
  return { balance, limit, isLow: balance < -limit };
}
