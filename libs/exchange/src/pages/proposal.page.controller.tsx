// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { AcceptProposal } from '../application/accept-proposal.js';
import { DeclineProposal } from '../application/decline-proposal.js';
import { FindBusy } from '../application/find-busy.js';
import { ServicePlugs } from '../application/service-plugs.js';
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
    private readonly agreements: ViewAgreements,
    private readonly busy: FindBusy,
  ) {}

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { proposal, history, busy } = await page.query(async (ctx) => ({
      proposal: await this.proposals.get(ctx, id),
      history: await this.agreements.listHistory(ctx, id),
      busy: page.isStaff ? await this.busy.find(ctx, id) : null,
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
          newKey={() => page.newKey()}
        />
      ),
    });
  }

  @Post(':id/accept')
  async accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const overrule = String(page.body['overrule'] ?? '').trim() || null;
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      const { state, agreementId } = await page.command((ctx) => this.acceptProposal.execute(ctx, id, overrule));
      if (agreementId) page.redirect(`/agreements/${agreementId}`, { key: 'exchange:proposal.accepted.agreed' });
      else if (state === 'awaiting_approval')
        page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.accepted.approval' });
      else page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.accepted.waiting' });
    });
  }

  @Post(':id/decline')
  async decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) => this.declineProposal.execute(ctx, id, null));
      page.redirect('/', { key: 'exchange:proposal.declined' });
    });
  }
}
