// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AskedSeatEntity } from './asked-seat.entity.js';
import { AskedSeats1798300000002 } from './asked-seats.migration.js';
import { Covoiturage1797700000001 } from './covoiturage.migration.js';
import { LeftSeatEntity } from './left-seat.entity.js';
import { LeftSeats1798800000501 } from './left-seats.migration.js';
import { OutsideBookingEntity } from './outside-booking.entity.js';
import { OutsideBookings1797700000002 } from './outside-bookings.migration.js';
import { OutsideMessageEntity } from './outside-message.entity.js';
import { RidePartnerEntity } from './ride-partner.entity.js';
import { RideSharingEntity } from './ride-sharing.entity.js';
import { RideSourceEntity } from './ride-source.entity.js';
import { RideSources1798300000001 } from './ride-sources.migration.js';

export const covoiturageTables = ownTables({
  entities: [
    RidePartnerEntity,
    RideSharingEntity,
    RideSourceEntity,
    OutsideBookingEntity,
    OutsideMessageEntity,
    AskedSeatEntity,
    LeftSeatEntity,
  ],
  migrations: [
    Covoiturage1797700000001,
    OutsideBookings1797700000002,
    RideSources1798300000001,
    AskedSeats1798300000002,
    LeftSeats1798800000501,
  ],
});
