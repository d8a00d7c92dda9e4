// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx } from '@reciproca/kernel';
import { Allow, type Acting, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { ChangeRefundRules } from '../application/change-refund-rules.js';
import { DecideRefund } from '../application/decide-refund.js';
import { DeclareRefund } from '../application/declare-refund.js';
import { refundFormShape, refuseShape, whatOf } from '../application/refund.input.js';
import { RidesDone } from '../application/rides-done.js';
import { ViewRefunds } from '../application/view-refunds.js';
import { RefundsPage, WaitingRefundsPage } from './refunds.page.js';

interface Id {
  readonly id: string;
}
const OWN = '/me/refunds';

/** Expenses: one's own, those of somebody staff write for, and those that wait for a yes. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class RefundsPageController {
  constructor(
    private readonly people: People,
    private readonly view: ViewRefunds,
    private readonly rides: RidesDone,
    private readonly rules: ChangeRefundRules,
    private readonly declare: DeclareRefund,
    private readonly decide: DecideRefund,
  ) {}

  @Get('me/refunds')
  showOwn(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post('me/refunds')
  declareOwn(@Page() page: PageDoor): Promise<void> {
    return this.take(page, null);
  }

  @Get('me/refunds/:id/withdraw')
  againOwn(@Page() page: PageDoor, @Param(valid(idParam)) _: Id): void {
    page.redirect(OWN);
  }

  @Post('me/refunds/:id/withdraw')
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: OWN, show: (form: FormState) => this.render(page, null, form) };
    return page.change(own, emptyShape, 'volunteers:refund.withdrawn', (ctx) => this.decide.withdraw(ctx, id));
  }

  @Get('volunteers/refunds')
  @Allow(STAFF)
  listWaiting(@Page() page: PageDoor): Promise<void> {
    return this.renderWaiting(page, UNTOUCHED);
  }

  @Get(['volunteers/refunds/:id/approve', 'volunteers/refunds/:id/refuse'])
  @Allow(STAFF)
  again(@Page() page: PageDoor, @Param(valid(idParam)) _: Id): void {
    page.redirect('/volunteers/refunds');
  }

  @Post('volunteers/refunds/:id/approve')
  @Allow(STAFF)
  approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.waiting(page), emptyShape, 'volunteers:refund.approved', (ctx) =>
      this.decide.approve(ctx, id),
    );
  }

  @Post('volunteers/refunds/:id/refuse')
  @Allow(STAFF)
  refuse(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.waiting(page), refuseShape, 'volunteers:refund.refused', (ctx, { reason }) =>
      this.decide.refuse(ctx, id, reason),
    );
  }

  @Get('volunteers/:id/refunds')
  @Allow(STAFF)
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('volunteers/:id/refunds')
  @Allow(STAFF)
  declareFor(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.take(page, id);
  }

  private waiting(page: PageDoor): OwnPage {
    return { path: '/volunteers/refunds', show: (form) => this.renderWaiting(page, form), acting: page.asMyself };
  }

  /** Of somebody staff write for, or, where nobody is named, of whom is acted for. */
  private take(page: PageDoor, id: string | null): Promise<void> {
    const own: OwnPage = {
      path: id ? `/volunteers/${id}/refunds` : OWN,
      show: (form) => this.render(page, id, form),
      acting: actingFor(page, id),
    };
    return page.change(own, refundFormShape, 'volunteers:refund.saved', (ctx, { selfKind, ...input }) =>
      this.declare.execute(ctx, personOf(ctx, id), { ...input, what: whatOf(input, selfKind) }),
    );
  }

  private async render(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const acting = actingFor(page, id);
    const { refunds, ...shown } = await page.query(async (ctx) => {
      const personId = personOf(ctx, id);
      return {
        refunds: await this.view.listOf(ctx, personId, page.asked()),
        person: await this.people.getPerson(ctx, personId),
        rides: await this.rides.list(ctx, personId),
        rules: await this.rules.find(ctx),
      };
    }, acting);
    const path = id ? `/volunteers/${id}/refunds` : OWN;
    const body = (
      <RefundsPage
        {...shown}
        refunds={refunds.items}
        path={path}
        isStaff={id !== null}
        form={form}
        newKey={() => page.newKey()}
      />
    );
    const backHref = id ? `/volunteers/${id}` : '/me/volunteering';
    await page.html({ title: page.t('volunteers:refunds'), backHref, body, next: refunds.next, listPath: path });
  }

  private async renderWaiting(page: PageDoor, form: FormState): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.listWaiting(ctx, page.asked()), page.asMyself);
    const body = <WaitingRefundsPage refunds={items} form={form} newKey={() => page.newKey()} />;
    const listPath = '/volunteers/refunds';
    await page.html({ title: page.t('volunteers:waiting'), backHref: '/volunteers', body, next, listPath });
  }
}

function actingFor(page: PageDoor, id: string | null): Acting | undefined {
  return id ? page.asMyself : undefined;
}

function personOf(ctx: Ctx, id: string | null): string {
  return id ?? beneficiaryOf(ctx);
}
