// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { signalFormShape, stateShape } from '../api/signal.request.js';
import { PostSignal } from '../application/post-signal.js';
import { ViewSignals } from '../application/view-signals.js';
import { NewSignalPage } from './new-signal.page.js';
import { OwnSignalsPage, SignalQueuePage } from './signals.page.js';

/** Lists of signals, and the form for a new one. */
@ApiExcludeController()
@Controller('signals')
@Allow(['sentinel', 'operator', 'coordinator'])
export class SignalsPageController {
  constructor(
    private readonly view: ViewSignals,
    private readonly post: PostSignal,
    private readonly enti: Enti,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const title = page.t('sentinels:queue.title');
    if (!page.isStaff) {
      const { items, next } = await page.query((ctx) => this.view.listOwn(ctx, page.asked()));
      return page.html({ title, body: <OwnSignalsPage signals={items} label={await this.label(page)} />, next });
    }
    const state = page.readQuery(stateShape).input?.state ?? 'open';
    const { items, next } = await page.query(
      (ctx) => this.view.listQueue(ctx, state === 'open' ? ['new', 'in_hand'] : [state], page.asked()),
      page.asMyself,
    );
    await page.html({ title, body: <SignalQueuePage signals={items} view={state} />, next });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderNew(page, UNTOUCHED);
  }

  @Post('new')
  send(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      signalFormShape,
      async (ctx, input) => {
        const { id, urgent } = await this.post.execute(ctx, input);
        const { dutyPhone, officePhone } = (await this.enti.getEnte(ctx)).settings;
        const phone = dutyPhone || officePhone || page.t('sentinels:the_office');
        return {
          path: `/signals/${id}`,
          flash: urgent
            ? { key: 'sentinels:sent_urgent', kind: 'warning', params: { phone } }
            : { key: 'sentinels:sent' },
        };
      },
      (errors, typed, general) => this.renderNew(page, { errors, typed, general }),
    );
  }

  private async renderNew(page: PageDoor, form: FormState): Promise<void> {
    const { sentinelLabel, dutyPhone } = (await page.query((ctx) => this.enti.getEnte(ctx))).settings;
    const body = (
      <NewSignalPage form={form} label={sentinelLabel} dutyPhone={dutyPhone} idempotencyKey={page.newKey()} />
    );
    await page.html({ title: page.t('sentinels:new.title'), backHref: '/signals', live: false, body });
  }

  /** What the ente calls its sentinels. */
  private async label(page: PageDoor): Promise<string> {
    return (await page.query((ctx) => this.enti.getEnte(ctx))).settings.sentinelLabel;
  }
}
