// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** What is said on the telephone is said as the person called. */
export function spokenFor(ctx: Ctx, personId: string): Ctx {
  return { ...ctx, beneficiaryId: personId, channel: 'phone' };
}
