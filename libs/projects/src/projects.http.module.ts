// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { STAFF } from '@reciproca/platform';
import { TerritoryModule } from '@reciproca/territory';
import { MeLinks, NavRegistry } from '@reciproca/web';
import { ParticipantsController } from './api/participants.controller.js';
import { ProjectsController } from './api/projects.controller.js';
import { ParticipantsPanel } from './pages/participants.panel.js';
import { ParticipantPageController } from './pages/participant.page.controller.js';
import { ParticipantsPageController } from './pages/participants.page.controller.js';
import { PresencePageController } from './pages/presence.page.controller.js';
import { ProjectPageController } from './pages/project.page.controller.js';
import { ProjectPicturePageController } from './pages/project-picture.page.controller.js';
import { ProjectsModule } from './projects.module.js';

@Module({
  imports: [ProjectsModule, IdentityModule, TerritoryModule],
  controllers: [
    ProjectsController,
    ParticipantsController,
    ProjectPageController,
    ProjectPicturePageController,
    ParticipantsPageController,
    ParticipantPageController,
    PresencePageController,
  ],
  providers: [ParticipantsPanel],
})
export class ProjectsHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly links: MeLinks,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: '/projects', textKey: 'projects:nav', roles: STAFF, order: 87, more: true });
    this.links.add({ href: '/me/projects', textKey: 'projects:mine', icon: 'note', roles: 'signed-in', order: 70 });
  }
}
