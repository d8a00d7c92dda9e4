// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { type Ctx, romeDay, systemClock } from '@reciproca/kernel';
import { ORTI } from '@reciproca/orti';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { paymentShape, type ReasonInput, reasonShape } from '../application/bookkeeping.input.js';
import { KeepBook } from '../application/keep-book.js';
import { SettleSlip } from '../application/settle-slip.js';
import { ViewBook } from '../application/view-book.js';
import { bookPath } from './book-frame.js';
import { ReasonPage, type ReasonedAct } from './reason.page.js';
import { SlipPaperPage } from './slip-paper.page.js';
import { SlipPage } from './slip.page.js';

interface Id {
  readonly id: string;
}
/** A form that asks why, where it stands and where it leads. */
interface Asked {
  readonly act: ReasonedAct;
  readonly path: string;
  readonly back: string;
  readonly about: string;
}

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SlipPageController {
  constructor(
    private readonly view: ViewBook,
    private readonly settle: SettleSlip,
    private readonly keep: KeepBook,
    private readonly enti: Enti,
  ) {}

  @Get('sale-slips/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('sale-slips/:id')
  pay(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: `/sale-slips/${id}`, show: (form: FormState) => this.render(page, id, form) };
    return page.change(own, paymentShape, 'bookkeeping:saved', (ctx, input) => this.settle.pay(ctx, id, input));
  }

  @Get('sale-slips/:id/paper')
  async paper(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [detail, ente] = await page.query((ctx) => Promise.all([this.view.getSlip(ctx, id), this.enti.getEnte(ctx)]));
    const body = <SlipPaperPage detail={detail} enteName={ente.name} />;
    const shown = { title: page.t('bookkeeping:print'), backHref: `/sale-slips/${id}` };
    await page.html({ ...shown, live: false, onPaper: true, body });
  }

  @Get('sale-slips/:id/cancel')
  async askCancel(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await this.ask(page, await this.ofSlip(page, id, 'cancel', 'cancel'));
  }

  @Post('sale-slips/:id/cancel')
  async cancel(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const asked = await this.ofSlip(page, id, 'cancel', 'cancel');
    await this.act(page, asked, (ctx, input) => this.settle.cancel(ctx, id, input));
  }

  @Get('sale-slips/:id/write-off')
  async askWriteOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await this.ask(page, await this.ofSlip(page, id, 'write_off', 'write-off'));
  }

  @Post('sale-slips/:id/write-off')
  async writeOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const asked = await this.ofSlip(page, id, 'write_off', 'write-off');
    await this.act(page, asked, (ctx, input) => this.settle.writeOff(ctx, id, input));
  }

  @Get('sale-payments/:id/void')
  async askVoidPayment(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await this.ask(page, await this.ofPayment(page, id));
  }

  @Post('sale-payments/:id/void')
  async voidPayment(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const asked = await this.ofPayment(page, id);
    await this.act(page, asked, (ctx, input) => this.settle.voidPayment(ctx, id, input));
  }

  @Get('garden-costs/:id/void')
  async askVoidCost(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await this.ask(page, await this.ofCost(page, id));
  }

  @Post('garden-costs/:id/void')
  async voidCost(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const asked = await this.ofCost(page, id);
    await this.act(page, asked, (ctx, input) => this.keep.voidCost(ctx, id, input));
  }

  private act(page: PageDoor, asked: Asked, act: (ctx: Ctx, input: ReasonInput) => Promise<unknown>): Promise<void> {
    return page.submit(
      reasonShape,
      async (ctx, input) => {
        await act(ctx, input);
        return { path: asked.back, flash: { key: 'bookkeeping:saved' } };
      },
      (errors, typed, general) => this.ask(page, asked, { errors, typed, general }),
    );
  }

  private ask(page: PageDoor, { act, path, back, about }: Asked, form: FormState = UNTOUCHED): Promise<void> {
    const body = <ReasonPage act={act} path={path} about={about} form={form} idempotencyKey={page.newKey()} />;
    return page.html({ title: page.t(`bookkeeping:${act}`), backHref: back, live: false, body });
  }

  private async ofSlip(page: PageDoor, id: string, act: ReasonedAct, end: string): Promise<Asked> {
    const { slip } = await page.query((ctx) => this.view.getSlip(ctx, id));
    const about = page.t('bookkeeping:slip', { number: `${slip.number}/${slip.year}` });
    return { act, path: `/sale-slips/${id}/${end}`, back: `/sale-slips/${id}`, about };
  }

  private async ofPayment(page: PageDoor, id: string): Promise<Asked> {
    const slipId = await page.query((ctx) => this.view.slipOfPayment(ctx, id));
    return { ...(await this.ofSlip(page, slipId, 'void', '')), path: `/sale-payments/${id}/void` };
  }

  private async ofCost(page: PageDoor, id: string): Promise<Asked> {
    const { gardenId, name } = await page.query((ctx) => this.view.gardenOfCost(ctx, id));
    return { act: 'void', path: `/garden-costs/${id}/void`, back: bookPath(gardenId, 'costs'), about: name };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const detail = await page.query((ctx) => this.view.getSlip(ctx, id));
    const { slip, garden } = detail;
    const today = romeDay(systemClock.now());
    const body = <SlipPage detail={detail} form={form} today={today} newKey={() => page.newKey()} />;
    const title = page.t('bookkeeping:slip', { number: `${slip.number}/${slip.year}` });
    await page.html({ title, backHref: bookPath(garden.id), live: false, body });
  }
}
