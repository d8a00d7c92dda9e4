// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

declare module '@reciproca/kernel' {
  interface EventMap {
    /** What tests tell each other through the outbox. */
    [topic: `test.${string}`]: unknown;
    [topic: `old.${string}`]: unknown;
  }
}
