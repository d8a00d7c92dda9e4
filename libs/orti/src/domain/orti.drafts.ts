// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { ThanksNews } from './orti.events.js';

/** The driver hears of the crate; what is in it, and until when it waits, stands on the page. */
export function driverThanked({ crateId, driverId, actorId }: ThanksNews): Draft[] {
  return [
    {
      personId: driverId,
      actorId,
      type: 'crate_as_thanks',
      params: {},
      link: '/crates',
      important: false,
      eventKey: `crate:${crateId}`,
    },
  ];
}
