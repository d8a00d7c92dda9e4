// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AnnouncementEntity } from './announcement.entity.js';
import { DisputeActEntity } from './dispute-act.entity.js';
import { DisputeVersionEntity } from './dispute-version.entity.js';
import { DisputeEntity } from './dispute.entity.js';
import { FairnessDisputes1760000000025 } from './disputes.migration.js';
import { SuspensionEntity } from './suspension.entity.js';
import { FairnessOrder1760000000026 } from './suspensions.migration.js';

export const fairnessTables = ownTables({
  entities: [AnnouncementEntity, DisputeActEntity, DisputeVersionEntity, DisputeEntity, SuspensionEntity],
  migrations: [FairnessDisputes1760000000025, FairnessOrder1760000000026],
  refusals: {
    disputes_one_at_a_time: { code: 'dispute.open_already' },
    suspensions_of_person: { code: 'suspension.active_already' },
    suspensions_of_listing: { code: 'suspension.active_already' },
  },
});
