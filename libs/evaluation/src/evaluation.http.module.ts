// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { STAFF } from '@reciproca/platform';
import { MeLinks, NavRegistry } from '@reciproca/web';
import { EvaluationBoard } from './application/evaluation-board.js';
import { OWN, TABLES } from './domain/paths.js';
import { EvaluationModule } from './evaluation.module.js';
import { EvaluationPanel } from './pages/evaluation.panel.js';
import { MeetingPageController } from './pages/meeting.page.controller.js';
import { MinutesPageController } from './pages/minutes.page.controller.js';
import { OwnRoundPageController } from './pages/own-round.page.controller.js';
import { OwnTablesPageController } from './pages/own-tables.page.controller.js';
import { RoundPageController } from './pages/round.page.controller.js';
import { SeatPageController } from './pages/seat.page.controller.js';
import { StoryPageController } from './pages/story.page.controller.js';
import { TablesPageController } from './pages/tables.page.controller.js';
import { TypedSheetPageController } from './pages/typed-sheet.page.controller.js';
import { UndertakingPageController } from './pages/undertaking.page.controller.js';

@Module({
  imports: [EvaluationModule, IdentityModule],
  controllers: [
    TablesPageController,
    SeatPageController,
    MeetingPageController,
    MinutesPageController,
    RoundPageController,
    TypedSheetPageController,
    StoryPageController,
    OwnTablesPageController,
    OwnRoundPageController,
    UndertakingPageController,
    EvaluationPanel,
  ],
  providers: [EvaluationBoard],
})
export class EvaluationHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly links: MeLinks,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: TABLES, textKey: 'evaluation:nav', roles: STAFF, order: 89, more: true });
    this.links.add({ href: OWN, textKey: 'evaluation:mine', icon: 'people', roles: 'signed-in', order: 74 });
  }
}
