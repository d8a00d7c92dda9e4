// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AmbitoEntity } from './ambito.entity.js';
import { AreaEntity } from './area.entity.js';
import { BlockEntity } from './block.entity.js';
import { ComuneEntity } from './comune.entity.js';
import { TerritoryComuneMerges1796900000002 } from './comune-merges.migration.js';
import { TerritoryComuneParting1798100000001 } from './comune-parting.migration.js';
import { TerritoryDoorbell1796150000002 } from './doorbell.migration.js';
import { DwellingEntity } from './dwelling.entity.js';
import { EnteComuneEntity } from './ente-comune.entity.js';
import { HouseholdEntity } from './household.entity.js';
import { PlaceEntity } from './place.entity.js';
import { ResidenceEntity } from './residence.entity.js';
import { SecondHomeEntity } from './second-home.entity.js';
import { TerritorySecondHomes1796116000002 } from './second-homes.migration.js';
import { TerritoryStaircasePrecision1796900000003 } from './staircase-precision.migration.js';
import { StaircaseEntity } from './staircase.entity.js';
import { PlaceJoinEntity } from './place-join.entity.js';
import { TerritoryPlaceLife1796900000001 } from './place-life.migration.js';
import { TerritoryPlaceFacts1796120000011 } from './place-facts.migration.js';
import { TerritoryPrecision1796120000010 } from './precision.migration.js';
import { Territory1760000000003 } from './territory.migration.js';

export const territoryTables = ownTables({
  entities: [
    AmbitoEntity,
    AreaEntity,
    BlockEntity,
    ComuneEntity,
    DwellingEntity,
    EnteComuneEntity,
    HouseholdEntity,
    PlaceEntity,
    PlaceJoinEntity,
    ResidenceEntity,
    SecondHomeEntity,
    StaircaseEntity,
  ],
  migrations: [
    Territory1760000000003,
    TerritorySecondHomes1796116000002,
    TerritoryPrecision1796120000010,
    TerritoryPlaceFacts1796120000011,
    TerritoryDoorbell1796150000002,
    TerritoryPlaceLife1796900000001,
    TerritoryComuneMerges1796900000002,
    TerritoryStaircasePrecision1796900000003,
    TerritoryComuneParting1798100000001,
  ],
  refusals: {
    places_same: { code: 'place.already_there', field: 'name' },
    areas_ente_id_name_key: { code: 'area.there_already', field: 'name' },
    blocks_area_id_name_key: { code: 'block.there_already', field: 'name' },
    staircases_block_id_label_key: { code: 'staircase.there_already', field: 'label' },
    dwellings_staircase_id_number_key: { code: 'dwelling.there_already', field: 'number' },
  },
});
