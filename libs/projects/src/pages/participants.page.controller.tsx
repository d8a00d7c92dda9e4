// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor, sheetFile } from '@reciproca/web';
import { ParticipantsSheet } from '../application/participants-sheet.js';
import { ProjectScopes } from '../application/project-scopes.js';
import { ViewParticipants } from '../application/view-participants.js';
import { ParticipantsPage } from './participants.page.js';
import { QuestionsSheetPage } from './questions-sheet.page.js';

/** Who takes part in a project, and the empty form to ask them. */
@ApiExcludeController()
@Controller('projects/:id')
@Allow(STAFF)
export class ParticipantsPageController {
  constructor(
    private readonly view: ViewParticipants,
    private readonly sheet: ParticipantsSheet,
    private readonly scopes: ProjectScopes,
    private readonly enti: Enti,
  ) {}

  @Get('participants')
  async list(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const shown = await page.query((ctx) => this.view.ofProject(ctx, id), page.asMyself);
    const maySave = page.viewer.roles.includes('coordinator');
    await page.html({
      title: page.t('projects:participants'),
      backHref: `/projects/${id}`,
      live: false,
      body: <ParticipantsPage {...shown} maySave={maySave} />,
    });
  }

  @Get('participants/xlsx')
  @Allow(['coordinator'])
  async xlsx(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const [{ sheets, pictures, cup }, ente] = await page.query(
      (ctx) => Promise.all([this.sheet.make(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const name = `reciproca-${ente.slug}-${cup}-${romeDay(systemClock.now())}`;
    page.file(await sheetFile(sheets, name, 'xlsx', pictures));
  }

  @Get('form')
  async form(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const heading = await page.query((ctx) => this.scopes.getHeading(ctx, id), page.asMyself);
    await page.html({
      title: page.t('projects:paper'),
      backHref: `/projects/${id}`,
      live: false,
      onPaper: true,
      body: <QuestionsSheetPage heading={heading} name={null} />,
    });
  }
}
