// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { ThanksOutcome } from './thanks.js';

export const THANKS_WRITTEN = 'faces.thanks_written';
export const THANKS_REPORTED = 'faces.thanks_reported';
export const THANKS_SETTLED = 'faces.thanks_settled';

export interface ThanksWritten {
  readonly thanksId: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly actorId: string | null;
}

export interface ThanksSettled {
  readonly thanksId: string;
  readonly agreementId: string;
  readonly senderId: string;
  readonly reportedBy: string;
  readonly outcome: ThanksOutcome;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [THANKS_WRITTEN]: ThanksWritten;
    [THANKS_REPORTED]: { readonly thanksId: string };
    [THANKS_SETTLED]: ThanksSettled;
  }
}
