// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AnnouncementEntity } from './announcement.entity.js';
import { ConductRenamed1795866752027 } from './conduct-renamed.migration.js';
import { SuspensionEntity } from './suspension.entity.js';
import { FairnessOrder1760000000026 } from './suspensions.migration.js';

export const conductTables = ownTables({
  entities: [AnnouncementEntity, SuspensionEntity],
  migrations: [FairnessOrder1760000000026, ConductRenamed1795866752027],
  refusals: {
    suspensions_of_person: { code: 'suspension.active_already' },
    suspensions_of_listing: { code: 'suspension.active_already' },
  },
});
