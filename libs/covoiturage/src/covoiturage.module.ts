// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { CovoiturageNewsWords } from './application/covoiturage-news-words.js';
import { FindJourneys } from './application/find-journeys.js';
import { FindRegularTrips } from './application/find-regular-trips.js';
import { FollowBooking } from './application/follow-booking.js';
import { OutsideBoard } from './application/outside-board.js';
import { OutsideDesk } from './application/outside-desk.js';
import { PartnerDoor } from './application/partner-door.js';
import { PartnerPace } from './application/partner-pace.js';
import { ReceiveBooking } from './application/receive-booking.js';
import { ReceiveMessage } from './application/receive-message.js';
import { RideSharing } from './application/ride-sharing.js';
import { SharedRides } from './application/shared-rides.js';
import { covoiturageTables } from './persistence/covoiturage.tables.js';
import { OutsideBookingRepository } from './persistence/outside-booking.repository.js';
import { OutsideMessageRepository } from './persistence/outside-message.repository.js';
import { RidePartnerRepository } from './persistence/ride-partner.repository.js';
import { RideSharingRepository } from './persistence/ride-sharing.repository.js';
import './texts/covoiturage-texts.js';

const facades = [
  RideSharing,
  PartnerDoor,
  PartnerPace,
  FindJourneys,
  FindRegularTrips,
  ReceiveBooking,
  FollowBooking,
  ReceiveMessage,
  OutsideDesk,
];

/** Rides found from one platform to another, by the open standard for them. */
@Module({
  imports: [covoiturageTables, IdentityModule, ExchangeModule],
  providers: [
    RidePartnerRepository,
    RideSharingRepository,
    OutsideBookingRepository,
    OutsideMessageRepository,
    SharedRides,
    OutsideBoard,
    CovoiturageNewsWords,
    ...facades,
  ],
  exports: facades,
})
export class CovoiturageModule {}
