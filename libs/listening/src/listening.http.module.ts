// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { STAFF } from '@reciproca/platform';
import { MeLinks, NavRegistry } from '@reciproca/web';
import { ListeningModule } from './listening.module.js';
import { AskPageController } from './pages/ask.page.controller.js';
import { ImpressionPanels } from './pages/impression.panels.js';
import { ImpressionsPageController } from './pages/impressions.page.controller.js';
import { InterviewPageController } from './pages/interview.page.controller.js';
import { OwnQuestionnairesPageController } from './pages/own-questionnaires.page.controller.js';
import { PaperPageController } from './pages/paper.page.controller.js';
import { QuestionnairesPageController } from './pages/questionnaires.page.controller.js';
import { QuestionsPageController } from './pages/questions.page.controller.js';
import { ResultsPageController } from './pages/results.page.controller.js';

@Module({
  imports: [ListeningModule, IdentityModule],
  controllers: [
    QuestionnairesPageController,
    QuestionsPageController,
    ResultsPageController,
    PaperPageController,
    InterviewPageController,
    AskPageController,
    OwnQuestionnairesPageController,
    ImpressionsPageController,
  ],
  providers: [ImpressionPanels],
})
export class ListeningHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly links: MeLinks,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: '/questionnaires', textKey: 'listening:nav', roles: STAFF, order: 88, more: true });
    this.links.add({
      href: '/me/questionnaires',
      textKey: 'listening:mine',
      icon: 'comment',
      roles: 'signed-in',
      order: 72,
    });
    this.links.add({
      href: '/interviews',
      textKey: 'listening:interview.list',
      icon: 'hearing',
      roles: ['sentinel', ...STAFF],
      order: 73,
    });
  }
}
