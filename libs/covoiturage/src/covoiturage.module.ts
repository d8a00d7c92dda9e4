// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { RideSharing } from './application/ride-sharing.js';
import { covoiturageTables } from './persistence/covoiturage.tables.js';
import { RidePartnerRepository } from './persistence/ride-partner.repository.js';
import { RideSharingRepository } from './persistence/ride-sharing.repository.js';
import './texts/covoiturage-texts.js';

const facades = [RideSharing];

/** Rides found from one platform to another, by the open standard for them. */
@Module({
  imports: [covoiturageTables, IdentityModule],
  providers: [RidePartnerRepository, RideSharingRepository, ...facades],
  exports: facades,
})
export class CovoiturageModule {}
