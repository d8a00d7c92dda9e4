// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { GardenWeekEntity } from './garden-week.entity.js';
import { RhythmEntity } from './rhythm.entity.js';
import { WeekStepEntity } from './week-step.entity.js';
import { Weeks1798800000703 } from './weeks.migration.js';

export const weeksTables = ownTables({
  entities: [GardenWeekEntity, RhythmEntity, WeekStepEntity],
  migrations: [Weeks1798800000703],
});
