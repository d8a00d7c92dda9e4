// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ListingCodeCounterEntity } from './listing-code-counter.entity.js';
import { ListingCodeEntity } from './listing-code.entity.js';
import { Paper1760000000030 } from './paper.migration.js';
import { PersonCardEntity } from './person-card.entity.js';

export const paperTables = ownTables({
  entities: [ListingCodeCounterEntity, ListingCodeEntity, PersonCardEntity],
  migrations: [Paper1760000000030],
});
