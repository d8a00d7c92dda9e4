// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, plainText, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { AskErasure } from '../application/ask-erasure.js';
import { DecideErasure } from '../application/decide-erasure.js';
import { ExportPersonalData } from '../application/export-personal-data.js';
import { LoadDataPage } from '../application/load-data-page.js';
import { DataPage } from './data.page.js';
import { FullDataPage } from './full-data.page.js';

const askShape = z.strictObject({ reason: plainText(300).optional() });

/** A person's own data, and the same for staff at their side. */
@ApiExcludeController()
@Controller()
@Allow('account')
export class DataPageController {
  constructor(
    private readonly load: LoadDataPage,
    private readonly exportData: ExportPersonalData,
    private readonly ask: AskErasure,
    private readonly decide: DecideErasure,
  ) {}

  @Get('me/data')
  mine(@Page() page: PageDoor): Promise<void> {
    return this.render(page, page.viewer.personId, '/me/data', UNTOUCHED);
  }

  @Get('me/data/export')
  myExport(@Page() page: PageDoor): Promise<void> {
    return this.send(page, page.viewer.personId);
  }

  @Get('me/data/full')
  myFull(@Page() page: PageDoor): Promise<void> {
    return this.renderFull(page, page.viewer.personId, '/me/data');
  }

  @Post('me/data/erasure')
  askMine(@Page() page: PageDoor): Promise<void> {
    return this.askFor(page, page.viewer.personId, '/me/data');
  }

  @Post('me/data/erasure/withdraw')
  async withdraw(@Page() page: PageDoor): Promise<void> {
    await page.orRefuse(
      async () => {
        await page.command((ctx) => this.decide.withdraw(ctx, page.viewer.personId), page.asMyself);
        return { path: '/me/data', flash: { key: 'privacy:erasure.withdrawn' } };
      },
      (errors, typed, general) => this.render(page, page.viewer.personId, '/me/data', { errors, typed, general }),
    );
  }

  @Get('people/:id/data')
  @Allow(STAFF)
  ofPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, `/people/${id}/data`, UNTOUCHED);
  }

  @Get('people/:id/data/export')
  @Allow(STAFF)
  exportOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.send(page, id);
  }

  @Get('people/:id/data/full')
  @Allow(STAFF)
  fullOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderFull(page, id, `/people/${id}/data`);
  }

  @Post('people/:id/data/erasure')
  @Allow(STAFF)
  askOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.askFor(page, id, `/people/${id}/data`);
  }

  private askFor(page: PageDoor, personId: string, path: string): Promise<void> {
    return page.submit(
      askShape,
      async (ctx, { reason }) => {
        await this.ask.execute(ctx, personId, reason ?? null);
        return { path, flash: { key: 'privacy:erasure.asked' } };
      },
      (errors, typed, general) => this.render(page, personId, path, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async send(page: PageDoor, personId: string): Promise<void> {
    const data = await page.query((ctx) => this.exportData.file(ctx, personId), page.asMyself);
    void page.reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="dati.json"')
      .send(JSON.stringify(data, null, 2));
  }

  private async renderFull(page: PageDoor, personId: string, backHref: string): Promise<void> {
    const data = await page.query((ctx) => this.exportData.execute(ctx, personId), page.asMyself);
    await page.html({ title: page.t('privacy:full.title'), backHref, live: false, body: <FullDataPage data={data} /> });
  }

  private async render(page: PageDoor, personId: string, path: string, form: FormState): Promise<void> {
    const pages = { lookings: page.asked('lookings'), changes: page.asked('changes') };
    const data = await page.query((ctx) => this.load.execute(ctx, personId, pages), page.asMyself);
    const isOwn = personId === page.viewer.personId;
    await page.html({
      title: page.t(isOwn ? 'privacy:data.mine' : 'privacy:data.of', { name: data.person.fullName }),
      backHref: isOwn ? '/me' : `/people/${personId}`,
      live: false,
      body: <DataPage {...data} path={path} isOwn={isOwn} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
