// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Faces, type FormState, type Outcome, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { acceptFormShape } from '../api/proposals.controller.js';
import { AnswerLegs } from '../application/answer-legs.js';
import { type AnsweredSeries, AnswerSeries } from '../application/answer-series.js';
import { FindBusy } from '../application/find-busy.js';
import { ForeseeRefusal } from '../application/foresee-refusal.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { DetailLine } from '../application/service-plug.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { TakeBackAnswer } from '../application/take-back-answer.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewProposals } from '../application/view-proposals.js';
import { ViewSeries } from '../application/view-series.js';
import { backOnRefusal } from './listing.page.controller.js';
import { faceIn, othersIn } from './other-in-proposal.js';
import { ProposalPage } from './proposal.page.js';

@ApiExcludeController()
@Controller('proposals')
@Allow('signed-in')
@WithinScope('each-service')
export class ProposalPageController {
  constructor(
    private readonly proposals: ViewProposals,
    private readonly plugs: ServicePlugs,
    private readonly answer: AnswerSeries,
    private readonly series: ViewSeries,
    private readonly takeBackAnswer: TakeBackAnswer,
    private readonly agreements: ViewAgreements,
    private readonly busy: FindBusy,
    private readonly foresee: ForeseeRefusal,
    private readonly answerLegs: AnswerLegs,
    private readonly faces: Faces,
  ) {}

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      acceptFormShape,
      async (ctx, { legs, overrule = null, heard, only }) => {
        const answer = legs === 'all' ? this.answerLegs : this.answer;
        return outcomeOf(page, id, await answer.accept(ctx, id, { overrule, heard, only }));
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  @Post(':id/decline')
  async decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      const answer = page.body['legs'] === 'all' ? this.answerLegs : this.answer;
      const { side, state, service } = await page.query((ctx) => this.proposals.get(ctx, id));
      await page.command((ctx) => answer.decline(ctx, id, null, page.body['only'] === 'true'));
      const givesBack = side === 'request' && state === 'accepted_by_offer';
      const own = givesBack ? this.plugs.get(service).words.declined : undefined;
      page.redirect(`/proposals/${id}`, { key: own ?? 'exchange:proposal.declined' });
    });
  }

  @Post(':id/take-back')
  async takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) => this.takeBackAnswer.execute(ctx, id));
      page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.taken_back' });
    });
  }

  private async linesOf(ctx: Ctx, proposal: ProposalResponse): Promise<readonly DetailLine[]> {
    const plug = this.plugs.get(proposal.service);
    const [startsAt, endsAt] = [new Date(proposal.startsAt), new Date(proposal.endsAt)];
    const own = await plug.describePair?.(ctx, { ...proposal, proposalId: proposal.id, startsAt, endsAt });
    const offered = { kind: 'offer' as const, details: proposal.offerDetails };
    const asked = { kind: 'request' as const, details: proposal.requestDetails };
    return own ?? plug.describe(proposal.side === 'request' ? offered : asked, ctx.language);
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { proposal, lines, history, busy, refusal, canTakeBack, series, faces } = await page.query(async (ctx) => {
      const found = await this.proposals.get(ctx, id);
      return {
        proposal: found,
        lines: await this.linesOf(ctx, found),
        history: await this.agreements.listHistory(ctx, id),
        refusal: page.isStaff ? await this.foresee.findFirm(ctx, id) : null,
        busy: page.isStaff ? await this.busy.find(ctx, id) : null,
        canTakeBack: await this.takeBackAnswer.findOpen(ctx, id),
        series: await this.series.find(ctx, found.requestId, found.offerId),
        faces: await this.faces.list(ctx, othersIn([found])),
      };
    });
    await page.html({
      title: page.t('exchange:proposal.title'),
      backHref: '/',
      card: { kind: 'proposal', id },
      kept: { ahead: [] },
      body: (
        <ProposalPage
          proposal={proposal}
          lines={lines}
          words={this.plugs.get(proposal.service).words}
          history={history}
          series={series}
          face={faceIn(faces, proposal)}
          busy={busy && page.refusalOf(busy)}
          refusal={refusal && page.refusalOf(refusal)}
          canTakeBack={canTakeBack}
          newKey={() => page.newKey()}
          {...form}
        />
      ),
    });
  }
}

/** Where the yes leads, for how many dates it holds, and that those which no longer fit stay open. */
function outcomeOf(page: PageDoor, id: string, { state, agreementId, further, left }: AnsweredSeries): Outcome {
  const path = agreementId ? `/agreements/${agreementId}` : `/proposals/${id}`;
  const became = agreementId ? 'agreed' : state === 'awaiting_approval' ? 'approval' : 'waiting';
  if (further.length + left.length === 0) return { path, flash: { key: `exchange:proposal.accepted.${became}` } };
  const count = further.length + 1;
  const said =
    became === 'approval'
      ? page.t('exchange:proposal.accepted.approval')
      : page.t(`exchange:series.${became}`, { count });
  const stays = left.length > 0 ? ` ${page.t('exchange:series.left', { count: left.length })}` : '';
  return { path, flash: { text: `${said}${stays}` } };
}
