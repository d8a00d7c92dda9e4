// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AgreementPanels, Faces, type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { ClosingDays, specialDayText } from '@reciproca/diary';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid, WithinScope } from '@reciproca/platform';
import type { Face } from '@reciproca/ui';
import { disputeShape, resolveShape } from '../api/agreement.request.js';
import { AgreementRemarks } from '../application/agreement-remarks.js';
import { AgreementTroubles } from '../application/agreement-troubles.js';
import { CircleParts } from '../application/circle-parts.js';
import { DisputeAgreement } from '../application/dispute-agreement.js';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { DetailLine } from '../application/service-plug.js';
import { Favourites } from '../application/favourites.js';
import { RestoreAgreement } from '../application/restore-agreement.js';
import { RestoreSeries } from '../application/restore-series.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { StartAgreement } from '../application/start-agreement.js';
import { TakeBackAgreement } from '../application/take-back-agreement.js';
import { ViewAgreements } from '../application/view-agreements.js';
import type { Act } from '../domain/act.js';
import { AgreementPage } from './agreement.page.js';
import { AgreementsPage } from './agreements.page.js';
import { type AgreementsQuery, agreementsQuery, inTime, nextHref, searchOf } from './agreements.query.js';
import { backOnRefusal } from './listing.page.controller.js';

@ApiExcludeController()
@Controller('agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class AgreementPageController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly remarks: AgreementRemarks,
    private readonly troubles: AgreementTroubles,
    private readonly circleParts: CircleParts,
    private readonly startAgreement: StartAgreement,
    private readonly takeBack: TakeBackAgreement,
    private readonly disputeAgreement: DisputeAgreement,
    private readonly restoreAgreement: RestoreAgreement,
    private readonly restoreSeries: RestoreSeries,
    private readonly closingDays: ClosingDays,
    private readonly faces: Faces,
    private readonly panels: AgreementPanels,
    private readonly favourites: Favourites,
  ) {}

  @Get()
  async list(@Page() page: PageDoor, @Query(valid(agreementsQuery)) query: AgreementsQuery): Promise<void> {
    const { items, hasMore, special } = await page.query(async (ctx) => {
      const found = await this.view.listInTime(ctx, inTime(query, page.isStaff));
      const days = [...new Set(found.items.map(({ startsAt }) => romeDay(new Date(startsAt))))];
      return { ...found, special: await this.closingDays.listSpecial(ctx, days) };
    });
    const title = page.t(page.isStaff ? 'exchange:agreement.list.all' : 'exchange:agreement.list');
    await page.html({
      title,
      body: (
        <AgreementsPage
          title={title}
          past={query.past === '1'}
          agreements={items}
          filter={page.isStaff ? query : null}
          special={new Map([...special].map(([day, why]) => [day, specialDayText(page.t, why)]))}
          search={searchOf(query)}
          nextHref={hasMore ? nextHref(query) : null}
        />
      ),
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

  @Post(':id/restore')
  restore(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return backOnRefusal(page, `/agreements/${id}`, async () => {
      const isWhole = page.body['all'] === 'true';
      const restore = isWhole ? this.restoreSeries : this.restoreAgreement;
      await page.command(async (ctx) => void (await restore.execute(ctx, id)));
      page.redirect(`/agreements/${id}`, { key: 'exchange:agreement.restored' });
    });
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
        await this.disputeAgreement.decide(ctx, id, input);
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

  private async linesOf(ctx: Ctx, agreement: AgreementResponse): Promise<readonly DetailLine[]> {
    const plug = this.plugs.get(agreement.service);
    const [startsAt, endsAt] = [new Date(agreement.startsAt), new Date(agreement.endsAt)];
    const own = await plug.describePair?.(ctx, { ...agreement, agreementId: agreement.id, startsAt, endsAt });
    return own ?? plug.describe({ kind: 'request', details: agreement.requestDetails }, ctx.language);
  }

  private async faceOf(ctx: Ctx, agreement: AgreementResponse): Promise<Face | undefined> {
    const { id } = otherOf(agreement);
    return agreement.side ? (await this.faces.list(ctx, [id])).get(id) : undefined;
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { agreement, ...shown } = await page.query(async (ctx) => {
      const found = await this.view.get(ctx, id);
      return {
        agreement: found,
        face: await this.faceOf(ctx, found),
        isFavourite: found.side !== null && (await this.favourites.has(ctx, otherOf(found).id)),
        lines: await this.linesOf(ctx, found),
        history: await this.view.listHistory(ctx, id),
        mayDecide: await this.disputeAgreement.mayDecide(ctx, found),
        canTakeBack: await this.takeBack.isOpen(ctx, id),
        canRestore: await this.restoreAgreement.isOpen(ctx, id),
        calledOffWith: await this.restoreSeries.countWith(ctx, id),
        inCircle: await this.circleParts.find(ctx, id),
        troubles: await this.troubles.list(ctx, id),
        remarks: await this.remarks.list(ctx, id),
        panels: await this.panels.renderAll(ctx, id),
      };
    });
    const body = (
      <AgreementPage
        {...shown}
        agreement={agreement}
        words={this.plugs.get(agreement.service).words}
        history={shown.history.map((act) => hideOthersVersion(act, page))}
        isStaff={page.isStaff}
        {...form}
        newKey={() => page.newKey()}
      />
    );
    await page.html({
      title: agreement.title,
      backHref: '/agreements',
      body,
      card: { kind: 'agreement', id },
      kept: { ahead: agreement.canCancel ? [`/agreements/${id}/ask/cancel`] : [] },
    });
  }
}

function otherOf({ side, giver, receiver }: AgreementResponse): AgreementResponse['giver'] {
  return side === 'giver' ? receiver : giver;
}

/** Why somebody disputes is theirs to tell: the other side reads it in the dispute, once both have written. */
function hideOthersVersion(act: Act, page: PageDoor): Act {
  const isOwn = act.beneficiaryId === (page.viewer.actingFor?.personId ?? page.viewer.personId);
  return act.act === 'dispute' && !isOwn && !page.isStaff ? { ...act, note: null } : act;
}

/** Only staff look for days, people and states. */
