// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { chosenShape } from '../api/provider.request.js';
import { ChosenProviders } from '../application/chosen-providers.js';
import { SignInRecords } from '../application/sign-in-records.js';
import { EnteSignInPage } from './ente-sign-in.page.js';
import { SignInRecordPage } from './sign-in-record.page.js';
import { SignInRecordsPage } from './sign-in-records.page.js';

const PATH = '/settings/sign-in';
const RECORDS = `${PATH}/records`;
/** Nothing chosen is left out of the form. */
const formShape = chosenShape.partial();

/** By whose word people of the ente come in, and the log of who has. */
@ApiExcludeController()
@Controller('settings/sign-in')
@Allow(['coordinator'])
export class EnteSignInPageController {
  constructor(
    private readonly chosen: ChosenProviders,
    private readonly records: SignInRecords,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'openid:ente.title', leadKey: 'openid:ente.lead', order: 16 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  choose(@Page() page: PageDoor): Promise<void> {
    const own = { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
    return page.change(own, formShape, 'openid:ente.saved', (ctx, { citizens = null, staff = null }) =>
      this.chosen.choose(ctx, { citizens, staff }),
    );
  }

  @Get('records')
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.records.list(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('openid:records.title'),
      backHref: PATH,
      live: false,
      next,
      body: <SignInRecordsPage records={items} />,
    });
  }

  @Get('records/:id')
  async one(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const record = await page.query((ctx) => this.records.get(ctx, id), page.asMyself);
    const title = page.t('openid:records.one');
    await page.html({ title, backHref: RECORDS, live: false, body: <SignInRecordPage record={record} /> });
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const chosen = await page.query((ctx) => this.chosen.show(ctx), page.asMyself);
    await this.settings.show(page, PATH, { body: <EnteSignInPage chosen={chosen} form={form} /> });
  }
}
