// SPDX-License-Identifier: AGPL-3.0-or-later
import { hashSessionToken } from '@reciproca/identity';
import { newId } from '@reciproca/kernel';
import { ahead, row } from './row.js';

export const rideSharing = (change: { isOn?: boolean } = {}) =>
  row('ride_sharing', { isOn: true, changedAt: new Date() }, change);

export const ridePartner = ({ key, ...change }: { key: string; operator?: string; name?: string; endedAt?: Date }) => {
  const plain = { name: 'Passaggi di prova', operator: 'passaggi.example.org', madeAt: new Date() };
  return row('ride_partners', { id: newId(), ...plain, keyHash: hashSessionToken(key) }, change);
};

export const outsideBooking = (change: { partnerId: string; slotId?: string; pickUpAt?: Date }) => {
  const where = { pickUpLat: 44.7, pickUpLon: 8.03, dropLat: 44.69, dropLon: 7.85 };
  const of = { bookingId: newId(), tripId: newId(), slotId: newId(), userId: 'u-1', alias: 'Marco' };
  const times = { pickUpAt: ahead({ days: 2 }), askedAt: new Date() };
  return row('outside_bookings', { id: newId(), ...of, state: 'waiting', ...where, ...times }, change);
};

export const outsideMessage = (change: { partnerId: string }) =>
  row(
    'outside_messages',
    { id: newId(), listingId: newId(), alias: 'Marco', words: 'Posso portare un cane?', sentAt: new Date() },
    change,
  );

export const askedSeat = (change: { partnerId: string; personId: string; listingId?: string; status?: string }) => {
  const driver = { driverId: 'd-1', driverAlias: 'Luisa', driverOperator: 'passaggi.example.org' };
  const times = { pickUpAt: ahead({ days: 2 }), askedAt: new Date(), changedAt: new Date() };
  const of = { listingId: newId(), tripId: newId(), status: 'WAITING_CONFIRMATION' };
  return row('asked_seats', { id: newId(), ...of, ...driver, ...times }, change);
};
