// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { AskSeat } from './application/ask-seat.js';
import { BookElsewhere } from './application/book-elsewhere.js';
import { CovoiturageNewsWords } from './application/covoiturage-news-words.js';
import { FindJourneys } from './application/find-journeys.js';
import { FindRegularTrips } from './application/find-regular-trips.js';
import { FollowBooking } from './application/follow-booking.js';
import { HearOfSeat } from './application/hear-of-seat.js';
import { LookElsewhere } from './application/look-elsewhere.js';
import { OutsideBoard } from './application/outside-board.js';
import { OutsideDesk } from './application/outside-desk.js';
import { PartnerDoor } from './application/partner-door.js';
import { PartnerPace } from './application/partner-pace.js';
import { PlatformClient } from './application/platform-client.js';
import { ReceiveBooking } from './application/receive-booking.js';
import { ReceiveMessage } from './application/receive-message.js';
import { RideSharing } from './application/ride-sharing.js';
import { RideSources } from './application/ride-sources.js';
import { SearchPlatforms } from './application/search-platforms.js';
import { EndSeats } from './application/end-seats.js';
import { SendSeat } from './application/send-seat.js';
import { SharedRides } from './application/shared-rides.js';
import { TellLeftSeats } from './application/tell-left-seats.js';
import { TryPlatform } from './application/try-platform.js';
import { AskedSeatRepository } from './persistence/asked-seat.repository.js';
import './persistence/covoiturage.personal-data.js';
import { covoiturageTables } from './persistence/covoiturage.tables.js';
import { LeftSeatRepository } from './persistence/left-seat.repository.js';
import { OutsideBookingRepository } from './persistence/outside-booking.repository.js';
import { OutsideMessageRepository } from './persistence/outside-message.repository.js';
import { RidePartnerRepository } from './persistence/ride-partner.repository.js';
import { RideSharingRepository } from './persistence/ride-sharing.repository.js';
import { RideSourceRepository } from './persistence/ride-source.repository.js';
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
  RideSources,
  TryPlatform,
  LookElsewhere,
  SearchPlatforms,
  AskSeat,
  BookElsewhere,
];

/** Rides found from one platform to another, by the open standard for them. */
@Module({
  imports: [covoiturageTables, IdentityModule, ExchangeModule],
  providers: [
    RidePartnerRepository,
    RideSharingRepository,
    OutsideBookingRepository,
    OutsideMessageRepository,
    RideSourceRepository,
    AskedSeatRepository,
    LeftSeatRepository,
    PlatformClient,
    SendSeat,
    EndSeats,
    TellLeftSeats,
    HearOfSeat,
    SharedRides,
    OutsideBoard,
    CovoiturageNewsWords,
    ...facades,
  ],
  exports: facades,
})
export class CovoiturageModule {}
