// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { DisputeActEntity } from './dispute-act.entity.js';
import { DisputeVersionEntity } from './dispute-version.entity.js';
import { DisputeEntity } from './dispute.entity.js';
import { FairnessDisputes1760000000025 } from './disputes.migration.js';
import { DisputesRenamed1795866751934 } from './disputes-renamed.migration.js';

export const disputesTables = ownTables({
  entities: [DisputeActEntity, DisputeVersionEntity, DisputeEntity],
  migrations: [FairnessDisputes1760000000025, DisputesRenamed1795866751934],
  refusals: { disputes_one_at_a_time: { code: 'dispute.open_already' } },
});
