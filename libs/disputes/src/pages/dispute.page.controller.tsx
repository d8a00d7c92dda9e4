// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ViewAgreements } from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { assignShape, noContent, openFormShape, settlementShape, versionFormShape } from '../api/dispute.request.js';
import { HearDispute } from '../application/hear-dispute.js';
import { OpenDispute } from '../application/open-dispute.js';
import { SettleDispute } from '../application/settle-dispute.js';
import { ViewDisputes } from '../application/view-disputes.js';
import { DisputePage, NewDisputePage } from './dispute.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller('disputes')
@Allow('called-in')
export class DisputePageController {
  constructor(
    private readonly view: ViewDisputes,
    private readonly agreements: ViewAgreements,
    private readonly openDispute: OpenDispute,
    private readonly hear: HearDispute,
    private readonly settle: SettleDispute,
    private readonly people: People,
  ) {}

  /** From an agreement to its dispute, or to the form that opens one. */
  @Get('of/:id')
  async showOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { found, agreement } = await page.query(async (ctx) => ({
      agreement: await this.agreements.get(ctx, id),
      found: await this.view.findOf(ctx, id),
    }));
    if (found) return page.redirect(`/disputes/${found.id}`);
    if (!agreement.side) return page.redirect(`/agreements/${id}`);
    await this.renderNew(page, id, UNTOUCHED);
  }

  @Post('of/:id')
  open(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      openFormShape,
      async (ctx, { reason }) => ({
        path: `/disputes/${(await this.openDispute.execute(ctx, id, reason)).id}`,
        flash: { key: 'disputes:dispute.sent' },
      }),
      (errors, typed, general) => this.renderNew(page, id, { errors, typed, general }),
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/version')
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), versionFormShape, 'disputes:dispute.sent', (ctx, { text }) =>
      this.hear.write(ctx, id, text),
    );
  }

  @Post(':id/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), noContent, 'disputes:dispute.accepted', (ctx) => this.settle.accept(ctx, id));
  }

  @Post(':id/hear')
  @Allow(['mediator', ...STAFF])
  hearBoth(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), noContent, 'disputes:dispute.heard', (ctx) => this.hear.open(ctx, id));
  }

  @Post(':id/assign')
  @Allow(STAFF)
  assign(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), assignShape, 'disputes:dispute.assigned', (ctx, { mediatorId }) =>
      this.hear.assign(ctx, id, mediatorId),
    );
  }

  @Post(':id/propose')
  @Allow(['mediator', ...STAFF])
  propose(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), settlementShape, 'disputes:dispute.proposed', (ctx, input) =>
      this.settle.propose(ctx, id, input),
    );
  }

  @Post(':id/decide')
  @Allow(STAFF)
  decide(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.at(page, id), settlementShape, 'disputes:dispute.decided', (ctx, input) =>
      this.settle.decide(ctx, id, input),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/disputes/${id}`, show: (form) => this.render(page, id, form) };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { whole, mediators } = await page.query(async (ctx) => ({
      whole: await this.view.get(ctx, id),
      mediators: isStaff(ctx) ? await this.listMediators(ctx) : [],
    }));
    const body = <DisputePage {...whole} mediators={mediators} form={form} newKey={() => page.newKey()} />;
    const backHref = whole.reader.as === 'mediator' ? '/mediation' : '/disputes';
    await page.html({ title: page.t('disputes:dispute.one'), backHref, body, card: { kind: 'dispute', id } });
  }

  private async renderNew(page: PageDoor, id: string, form: FormState): Promise<void> {
    const agreement = await page.query((ctx) => this.agreements.get(ctx, id));
    const body = <NewDisputePage agreementId={id} title={agreement.title} form={form} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('disputes:dispute.new'), backHref: `/agreements/${id}`, live: false, body });
  }

  private async listMediators(ctx: Ctx) {
    const ids = await this.people.listIdsWithRole(ctx, 'mediator');
    const people = [...(await this.people.listPeopleByIds(ctx, ids)).values()];
    return people
      .filter(({ roles }) => !roles.some((role) => role === 'operator' || role === 'coordinator'))
      .toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'it'));
  }
}
