// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { IntakeRowEntity } from './intake-row.entity.js';
import { IntakeSheetEntity } from './intake-sheet.entity.js';
import { IntakeTitleEntity } from './intake-title.entity.js';
import { IntakeEntity } from './intake.entity.js';
import { Intake1795938240317 } from './intake.migration.js';

export const intakeTables = ownTables({
  entities: [IntakeEntity, IntakeRowEntity, IntakeSheetEntity, IntakeTitleEntity],
  migrations: [Intake1795938240317],
});
