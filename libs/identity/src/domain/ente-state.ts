// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

/** Suspended or closed: nobody gets in and nobody is told anything; what is there stays as it is. */
export type EnteState = 'open' | 'suspended' | 'closed';

export const ENTE_TRANSITIONS: TransitionTable<EnteState> = {
  open: ['suspended', 'closed'],
  suspended: ['open', 'closed'],
  closed: ['open'],
};
