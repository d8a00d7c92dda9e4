// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { CirclesController } from './api/circles.controller.js';
import { EngineController } from './api/engine.controller.js';
import { MatchesController } from './api/matches.controller.js';
import { PlansController } from './api/plans.controller.js';
import { ExplainPair } from './application/explain-pair.js';
import { ListAskable } from './application/list-askable.js';
import { ViewRuns } from './application/view-runs.js';
import { CirclesHomePanel } from './pages/circles-home.panel.js';
import { CirclesPageController } from './pages/circles.page.controller.js';
import { EnginePageController } from './pages/engine.page.controller.js';
import { PlansPageController } from './pages/plans.page.controller.js';
import { WhyNotPageController } from './pages/why-not.page.controller.js';
import { PlanningModule } from './planning.module.js';

@Module({
  imports: [IdentityModule, ExchangeModule, PlanningModule],
  controllers: [
    CirclesController,
    CirclesPageController,
    EngineController,
    PlansController,
    MatchesController,
    PlansPageController,
    WhyNotPageController,
    EnginePageController,
  ],
  providers: [ViewRuns, ExplainPair, ListAskable, CirclesHomePanel],
})
export class PlanningHttpModule {}
