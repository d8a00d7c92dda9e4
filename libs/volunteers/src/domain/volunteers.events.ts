// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const REFUND_DECIDED = 'volunteers.refund_decided';

export interface RefundDecided {
  readonly refundId: string;
  readonly personId: string;
  readonly actorId: string | null;
  readonly state: 'approved' | 'refused';
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [REFUND_DECIDED]: RefundDecided;
  }
}
