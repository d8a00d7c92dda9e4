// SPDX-License-Identifier: AGPL-3.0-or-later
import { endOfRomeDay } from '@reciproca/kernel';
import type { Posting } from './posting.js';
import type { Span } from './span.js';

const FORGOTTEN_AFTER_DAYS = 180;

/** A one-off wish ends with its last time; one that comes round when its owner has not confirmed it for half a year. */
export function expiryOf(posting: Posting, plan: { readonly spans: readonly Span[] }, now: Date): Date {
  if (posting.when && 'weekly' in posting.when) {
    const { endsOn } = posting.when.weekly;
    return endsOn ? endOfRomeDay(endsOn) : new Date(now.getTime() + FORGOTTEN_AFTER_DAYS * 86_400_000);
  }
  return new Date(Math.max(...plan.spans.map((span) => span.endsAt.getTime())));
}
