// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { SeatAnswered, SeatAsked } from './covoiturage.events.js';

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

export function seatAnswered({ seatId, personId, listingId, answer, startsAt }: SeatAnswered): Draft[] {
  return [
    {
      personId,
      type: answer === 'confirmed' ? 'seat_confirmed_outside' : 'seat_cancelled_outside',
      params: { startsAt },
      link: `/requests/${listingId}/elsewhere`,
      important: true,
      eventKey: `asked_seat:${seatId}:${answer}`,
    },
  ];
}
