// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const DRIVER_THANKED = 'orti.driver_thanked';

export interface ThanksNews {
  readonly crateId: string;
  readonly driverId: string;
  readonly actorId: string | null;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [DRIVER_THANKED]: ThanksNews;
  }
}
