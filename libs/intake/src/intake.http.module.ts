// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IntakeRowsController } from './api/intake-rows.controller.js';
import { IntakeStepsController } from './api/intake-steps.controller.js';
import { IntakesController } from './api/intakes.controller.js';
import { IntakeModule } from './intake.module.js';
import { ImportPageController } from './pages/import.page.controller.js';
import { ImportRowsPageController } from './pages/import-rows.page.controller.js';
import { ImportsPageController } from './pages/imports.page.controller.js';
import { ShowImport } from './pages/show-import.js';

@Module({
  imports: [IntakeModule],
  controllers: [
    IntakesController,
    IntakeStepsController,
    IntakeRowsController,
    ImportsPageController,
    ImportPageController,
    ImportRowsPageController,
  ],
  providers: [ShowImport],
})
export class IntakeHttpModule {}
