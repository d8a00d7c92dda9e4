// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { acceptFormShape } from '../api/proposals.controller.js';
import { AcceptProposal } from '../application/accept-proposal.js';
import { DeclineProposal } from '../application/decline-proposal.js';
import { FindBusy } from '../application/find-busy.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { TakeBackAnswer } from '../application/take-back-answer.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewProposals } from '../application/view-proposals.js';
import { backOnRefusal } from './listing.page.controller.js';
import { ProposalPage } from './proposal.page.js';

@ApiExcludeController()
@Controller('proposals')
@Allow('signed-in')
@WithinScope('each-service')
export class ProposalPageController {
  constructor(
    private readonly proposals: ViewProposals,
    private readonly plugs: ServicePlugs,
    private readonly acceptProposal: AcceptProposal,
    private readonly declineProposal: DeclineProposal,
    private readonly takeBackAnswer: TakeBackAnswer,
    private readonly agreements: ViewAgreements,
    private readonly busy: FindBusy,
  ) {}

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      acceptFormShape,
      async (ctx, { overrule, heard }) => {
        const { state, agreementId } = await this.acceptProposal.execute(ctx, id, overrule ?? null, heard);
        if (agreementId)
          return { path: `/agreements/${agreementId}`, flash: { key: 'exchange:proposal.accepted.agreed' } };
        const key =
          state === 'awaiting_approval'
            ? ('exchange:proposal.accepted.approval' as const)
            : ('exchange:proposal.accepted.waiting' as const);
        return { path: `/proposals/${id}`, flash: { key } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  @Post(':id/decline')
  async decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) => this.declineProposal.execute(ctx, id, null));
      page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.declined' });
    });
  }

  @Post(':id/take-back')
  async takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) => this.takeBackAnswer.execute(ctx, id));
      page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.taken_back' });
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { proposal, history, busy, canTakeBack } = await page.query(async (ctx) => ({
      proposal: await this.proposals.get(ctx, id),
      history: await this.agreements.listHistory(ctx, id),
      busy: page.isStaff ? await this.busy.find(ctx, id) : null,
      canTakeBack: await this.takeBackAnswer.findOpen(ctx, id),
    }));
    const plug = this.plugs.get(proposal.service);
    const offered = { kind: 'offer' as const, details: proposal.offerDetails };
    const asked = { kind: 'request' as const, details: proposal.requestDetails };
    const lines = plug.describe(proposal.side === 'request' ? offered : asked, page.language);
    await page.html({
      title: page.t('exchange:proposal.title'),
      backHref: '/',
      card: { kind: 'proposal', id },
      body: (
        <ProposalPage
          proposal={proposal}
          lines={lines}
          history={history}
          busy={busy && page.refusalOf(busy)}
          canTakeBack={canTakeBack}
          newKey={() => page.newKey()}
          {...form}
        />
      ),
    });
  }
}
