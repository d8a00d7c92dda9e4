// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { CrateEntity } from './crate.entity.js';
import { GardenWorkEntity } from './garden-work.entity.js';
import { GardenEntity } from './garden.entity.js';
import { HarvestShareLineEntity } from './harvest-share-line.entity.js';
import { HarvestShareEntity } from './harvest-share.entity.js';
import { HarvestEntity } from './harvest.entity.js';
import { OrtiCollecting1795891000043 } from './orti-collecting.migration.js';
import { OrtiEngine1760000000013 } from './orti-engine.migration.js';
import { OrtiPaper1760000000031 } from './orti-paper.migration.js';
import { OrtiThanks1795854853965 } from './orti-thanks.migration.js';
import { OrtiWhereTheyLived1796110000003 } from './where-they-lived.migration.js';
import { SharedAnew1795915784677 } from './shared-anew.migration.js';
import { Orti1760000000008 } from './orti.migration.js';
import { OrtiForSale1798800000701 } from './for-sale.migration.js';

export const ortiTables = ownTables({
  entities: [CrateEntity, GardenWorkEntity, GardenEntity, HarvestShareLineEntity, HarvestShareEntity, HarvestEntity],
  migrations: [
    Orti1760000000008,
    OrtiEngine1760000000013,
    OrtiPaper1760000000031,
    OrtiThanks1795854853965,
    OrtiCollecting1795891000043,
    SharedAnew1795915784677,
    OrtiWhereTheyLived1796110000003,
    OrtiForSale1798800000701,
  ],
  fences: { harvest_share_lines: { by: 'share_id', parent: 'harvest_shares' } },
  refusals: {
    gardens_ente_id_name_key: { code: 'garden.name_taken', field: 'name' },
    crates_thanks_for_id_key: { code: 'thanks.already_given' },
    garden_work_of_sheet: { code: 'work.already_on_paper' },
  },
});
