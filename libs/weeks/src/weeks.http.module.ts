// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { OrtiModule } from '@reciproca/orti';
import { WeeksController } from './api/weeks.controller.js';
import { WeekPageController } from './pages/week.page.controller.js';
import { WeekPart } from './pages/week.part.js';
import { WeeksModule } from './weeks.module.js';

@Module({
  imports: [WeeksModule, IdentityModule, OrtiModule],
  controllers: [WeeksController, WeekPageController],
  providers: [WeekPart],
})
export class WeeksHttpModule {}
