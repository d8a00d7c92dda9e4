// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { settleThanksShape } from '../api/thanks.request.js';
import { SettleThanks } from '../application/settle-thanks.js';
import { THANKS_PATH } from '../domain/paths.js';
import { ReportedThanksPage } from './reported-thanks.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller('thanks/reports/:id')
@Allow(STAFF)
export class ReportedThanksPageController {
  constructor(private readonly reported: SettleThanks) {}

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const reported = await page.look((ctx) => this.reported.read(ctx, id), page.asMyself);
    await page.html({
      title: page.t('faces:reported.title'),
      backHref: '/board',
      body: <ReportedThanksPage reported={reported} newKey={() => page.newKey()} />,
      card: { kind: 'thanks_report', id },
    });
  }

  @Post('settle')
  settle(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: `${THANKS_PATH}/reports/${id}`, show: () => this.show(page, { id }), acting: page.asMyself };
    return page.change(own, settleThanksShape, 'faces:reported.settled', (ctx, { outcome }) =>
      this.reported.execute(ctx, id, outcome),
    );
  }
}
