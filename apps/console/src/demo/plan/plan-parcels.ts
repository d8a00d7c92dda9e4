// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RideRequest } from '@reciproca/trasporto';
import { PARCELS } from '../data/trasporto-texts.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { PostingDesk } from './posting-desk.js';
import { ridersOf } from './plan-rides.js';

/** Things to be carried home on the next weekday, so that there is a round to plan; nothing where the ente lacks the places. */
export function planParcels(desk: PostingDesk, calendar: DemoCalendar): void {
  const day = calendar.nextOn([1, 2, 3, 4, 5], 1);
  for (const { from, title, carries, crates } of PARCELS) {
    const place = desk.ente.places.get(from);
    if (!place) continue;
    const receiver = desk.pick(ridersOf(desk));
    const details: RideRequest = {
      leaveAt: calendar.at(day, 9).toISOString(),
      leaveUntil: calendar.at(day, 12).toISOString(),
      companions: 0,
      wheelchair: false,
      walker: false,
      parcel: true,
      carries,
      crates,
    };
    const route = {
      service: 'trasporto' as const,
      category: 'ride',
      placeId: place.id,
      toPlaceId: receiver.home.placeId,
    };
    desk.post('request', receiver, { title, ...route, details, needs: [] }, { byStaff: true });
  }
}
