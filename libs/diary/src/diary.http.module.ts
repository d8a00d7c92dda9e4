// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { AbsencesController } from './api/absences.controller.js';
import { ClosingDaysController } from './api/closing-days.controller.js';
import { DiaryModule } from './diary.module.js';
import { AbsencesPageController } from './pages/absences.page.controller.js';
import { AbsencesPanel } from './pages/absences.panel.js';
import { ClosingDaysPageController } from './pages/closing-days.page.controller.js';

@Module({
  imports: [IdentityModule, DiaryModule],
  controllers: [AbsencesController, ClosingDaysController, AbsencesPageController, ClosingDaysPageController],
  providers: [AbsencesPanel],
})
export class DiaryHttpModule {}
