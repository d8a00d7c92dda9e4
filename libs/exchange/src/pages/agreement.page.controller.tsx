// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { disputeShape, resolveShape } from '../api/agreement.request.js';
import { CancelAgreement } from '../application/cancel-agreement.js';
import { DisputeAgreement } from '../application/dispute-agreement.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { StartAgreement } from '../application/start-agreement.js';
import { TakeBackAgreement } from '../application/take-back-agreement.js';
import { ViewAgreements } from '../application/view-agreements.js';
import type { Act } from '../domain/act.js';
import { AgreementPage } from './agreement.page.js';
import { AgreementsPage } from './agreements.page.js';
import { backOnRefusal } from './listing.page.controller.js';

const listQuery = z.object({ after: idShape.optional().catch(undefined) });

@ApiExcludeController()
@Controller('agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class AgreementPageController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly startAgreement: StartAgreement,
    private readonly takeBack: TakeBackAgreement,
    private readonly cancelAgreement: CancelAgreement,
    private readonly disputeAgreement: DisputeAgreement,
  ) {}

  @Get()
  async list(@Page() page: PageDoor, @Query(valid(listQuery)) query: { after?: string | undefined }): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, { after: query.after, limit: 20 }));
    const title = page.t(page.isStaff ? 'exchange:agreement.list.all' : 'exchange:agreement.list');
    await page.html({
      title,
      body: <AgreementsPage title={title} agreements={items} nextHref={next && `/agreements?after=${next}`} />,
    });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/start')
  start(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, id, (ctx) => this.startAgreement.execute(ctx, id));
  }

  @Post(':id/cancel')
  cancel(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const to = page.body['noShow'] === 'true' ? 'no_show' : 'cancelled';
    return this.act(page, id, (ctx) => this.cancelAgreement.execute(ctx, id, null, to));
  }

  @Post(':id/dispute')
  async dispute(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      disputeShape,
      async (ctx, input) => {
        await this.disputeAgreement.execute(ctx, id, input.reason);
        return { path: `/agreements/${id}`, flash: { key: 'exchange:agreement.moved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  @Post(':id/resolve')
  @Allow(STAFF)
  async resolve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      resolveShape,
      async (ctx, input) => {
        await this.disputeAgreement.resolve(ctx, id, input);
        return { path: `/agreements/${id}`, flash: { key: 'exchange:agreement.moved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  private async act(page: PageDoor, id: string, work: (ctx: Ctx) => Promise<unknown>): Promise<void> {
    await backOnRefusal(page, `/agreements/${id}`, async () => {
      await page.command(async (ctx) => void (await work(ctx)));
      page.redirect(`/agreements/${id}`, { key: 'exchange:agreement.moved' });
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { agreement, history, canTakeBack } = await page.query(async (ctx) => ({
      agreement: await this.view.get(ctx, id),
      history: await this.view.listHistory(ctx, id),
      canTakeBack: await this.takeBack.isOpen(ctx, id),
    }));
    const asked = { kind: 'request' as const, details: agreement.requestDetails };
    const lines = this.plugs.get(agreement.service).describe(asked, page.language);
    const body = (
      <AgreementPage
        agreement={agreement}
        lines={lines}
        history={history.map((act) => hideOthersVersion(act, page))}
        isStaff={page.isStaff}
        canTakeBack={canTakeBack}
        {...form}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: agreement.title, backHref: '/agreements', body, card: { kind: 'agreement', id } });
  }
}

/** Why somebody disputes is theirs to tell: the other side reads it in the dispute, once both have written. */
function hideOthersVersion(act: Act, page: PageDoor): Act {
  const isOwn = act.beneficiaryId === (page.viewer.actingFor?.personId ?? page.viewer.personId);
  return act.act === 'dispute' && !isOwn && !page.isStaff ? { ...act, note: null } : act;
}
