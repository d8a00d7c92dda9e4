// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Covoiturage1797700000001 } from './covoiturage.migration.js';
import { RidePartnerEntity } from './ride-partner.entity.js';
import { RideSharingEntity } from './ride-sharing.entity.js';

export const covoiturageTables = ownTables({
  entities: [RidePartnerEntity, RideSharingEntity],
  migrations: [Covoiturage1797700000001],
});
