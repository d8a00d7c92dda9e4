// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import { TRASPORTO } from '../trasporto.service.js';
import type { DepartureLateNews, PickedUp, RidesUnfitNews } from './departure.events.js';

/** Whoever waits for the car, or for what it brings, hears the new hour. */
export function departureLate({ driverId, minutes, at, rides }: DepartureLateNews): Draft[] {
  return rides.map(({ agreementId, receiverId, startsAt }) => ({
    personId: receiverId,
    service: TRASPORTO,
    type: minutes > 0 ? ('ride_late' as const) : ('ride_on_time' as const),
    aboutId: driverId,
    params: { startsAt, minutes },
    link: `/agreements/${agreementId}`,
    important: true,
    eventKey: `late:${agreementId}:${at}`,
    actorId: driverId,
  }));
}

/**
 * Told once, whatever is ticked and unticked. Who waits at home for a delivery is reached at once; who sits in the car knows it, and whoever
 * acts for them reads it.
 */
export function pickedUp({ agreementId, driverId, receiverId, isParcel }: PickedUp): Draft[] {
  return [
    {
      personId: receiverId,
      service: TRASPORTO,
      type: isParcel ? 'parcel_on_way' : 'ride_on_way',
      aboutId: driverId,
      params: {},
      link: `/agreements/${agreementId}`,
      important: isParcel,
      eventKey: `on_way:${agreementId}`,
      actorId: driverId,
    },
  ];
}

/** The driver hears it once, however many rides and offers it is about. */
export function ridesUnfit({ driverId, at, agreementIds, offers }: RidesUnfitNews): Draft[] {
  const [first] = agreementIds;
  return [
    {
      personId: driverId,
      service: TRASPORTO,
      type: 'rides_unfit',
      params: { count: agreementIds.length + offers },
      link: first && agreementIds.length === 1 ? `/agreements/${first}` : '/agenda',
      important: agreementIds.length > 0,
      eventKey: `unfit:${driverId}:${at}`,
    },
  ];
}
