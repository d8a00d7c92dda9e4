// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { SeatAsked } from './covoiturage.events.js';

export function seatAsked({ bookingId, driverId, slotId, startsAt }: SeatAsked): Draft[] {
  return [
    {
      personId: driverId,
      type: 'seat_asked_outside',
      params: { startsAt },
      link: `/departures/${slotId}`,
      important: false,
      eventKey: `outside_booking:${bookingId}`,
    },
  ];
}
