// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { CircleMemberEntity } from './circle-member.entity.js';
import { CircleEntity } from './circle.entity.js';
import { PlanningCircles1760000000015 } from './circles.migration.js';
import { MatchRunEntity } from './match-run.entity.js';
import { Planning1760000000014 } from './planning.migration.js';
import { PlanningRuns1795855446557 } from './runs-claimed.migration.js';

export const planningTables = ownTables({
  entities: [CircleMemberEntity, CircleEntity, MatchRunEntity],
  migrations: [Planning1760000000014, PlanningCircles1760000000015, PlanningRuns1795855446557],
});
