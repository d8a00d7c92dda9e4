// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { SignalsController } from './api/signals.controller.js';
import { SentinelsPageController } from './pages/sentinels.page.controller.js';
import { SignalPageController } from './pages/signal.page.controller.js';
import { SignalsPageController } from './pages/signals.page.controller.js';
import { SignalsPanel } from './pages/signals.panel.js';
import { SentinelsModule } from './sentinels.module.js';

@Module({
  imports: [SentinelsModule],
  controllers: [SignalsController, SignalsPageController, SignalPageController, SentinelsPageController],
  providers: [SignalsPanel],
})
export class SentinelsHttpModule {}
