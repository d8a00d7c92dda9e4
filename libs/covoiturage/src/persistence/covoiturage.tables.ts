// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Covoiturage1797700000001 } from './covoiturage.migration.js';
import { OutsideBookingEntity } from './outside-booking.entity.js';
import { OutsideBookings1797700000002 } from './outside-bookings.migration.js';
import { OutsideMessageEntity } from './outside-message.entity.js';
import { RidePartnerEntity } from './ride-partner.entity.js';
import { RideSharingEntity } from './ride-sharing.entity.js';

export const covoiturageTables = ownTables({
  entities: [RidePartnerEntity, RideSharingEntity, OutsideBookingEntity, OutsideMessageEntity],
  migrations: [Covoiturage1797700000001, OutsideBookings1797700000002],
});
