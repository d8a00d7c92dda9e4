// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessLog, Enti } from '@reciproca/identity';
import { type Ctx, romeDay, systemClock } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import type { ProjectHeading } from '@reciproca/reporting';
import { Page, type PageDoor, sheetFile } from '@reciproca/web';
import { MakePresence, type Presence } from '../application/make-presence.js';
import { presenceShape, type PresenceInput } from '../application/participant.input.js';
import { presenceSheets } from '../application/presence-sheets.js';
import { ProjectScopes } from '../application/project-scopes.js';
import { PresencePage } from './presence.page.js';

/** Hours of participants by month, to be printed and signed, or saved. */
@ApiExcludeController()
@Controller('projects/:id/presence')
@Allow(STAFF)
export class PresencePageController {
  constructor(
    private readonly presence: MakePresence,
    private readonly scopes: ProjectScopes,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const asked = ask(page);
    const [presence, heading] = await page.query((ctx) => this.load(ctx, id, asked), page.asMyself);
    await page.html({
      title: page.t('projects:presence'),
      backHref: `/projects/${id}`,
      live: false,
      onPaper: true,
      body: <PresencePage presence={presence} heading={heading} asked={asked} />,
    });
  }

  @Get('xlsx')
  async xlsx(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const asked = ask(page);
    const [presence, heading, ente, pictures] = await page.query(async (ctx) => {
      const [made, of] = await this.load(ctx, id, asked);
      const detail = { what: 'project_presence_saved', projectId: id, month: asked.month };
      await this.accessLog.record(ctx, { action: 'read', personId: null, detail });
      return [made, of, await this.enti.getEnte(ctx), await this.scopes.readPictures(ctx, of)] as const;
    }, page.asMyself);
    const name = `reciproca-${ente.slug}-${presence.project.cup}-${asked.month}`;
    page.file(await sheetFile(presenceSheets(presence, heading, page.t), name, 'xlsx', pictures));
  }

  private async load(ctx: Ctx, id: string, asked: PresenceInput): Promise<[Presence, ProjectHeading]> {
    return [await this.presence.ofMonth(ctx, id, asked), await this.scopes.getHeading(ctx, id)];
  }
}

/** What the address asks for; this month, everybody and every action where it cannot be read. */
function ask(page: PageDoor): PresenceInput {
  return page.readQuery(presenceShape).input ?? { month: romeDay(systemClock.now()).slice(0, 7) };
}
