// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { FindJourneys } from './application/find-journeys.js';
import { FindRegularTrips } from './application/find-regular-trips.js';
import { PartnerDoor } from './application/partner-door.js';
import { PartnerPace } from './application/partner-pace.js';
import { RideSharing } from './application/ride-sharing.js';
import { SharedRides } from './application/shared-rides.js';
import { covoiturageTables } from './persistence/covoiturage.tables.js';
import { RidePartnerRepository } from './persistence/ride-partner.repository.js';
import { RideSharingRepository } from './persistence/ride-sharing.repository.js';
import './texts/covoiturage-texts.js';

const facades = [RideSharing, FindJourneys, FindRegularTrips, PartnerDoor, PartnerPace];

/** Rides found from one platform to another, by the open standard for them. */
@Module({
  imports: [covoiturageTables, IdentityModule, ExchangeModule],
  providers: [RidePartnerRepository, RideSharingRepository, SharedRides, ...facades],
  exports: facades,
})
export class CovoiturageModule {}
