// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Who has a card, or looks after it, has changed. */
export const CARD_CHANGED = 'supervision.card_changed';

declare module '@reciproca/kernel' {
  interface EventMap {
    [CARD_CHANGED]: Record<string, never>;
  }
}
