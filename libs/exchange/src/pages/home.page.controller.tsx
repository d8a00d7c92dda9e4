// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Faces, NavRegistry, Page, type PageDoor } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { Allow, isOutsider, WithinScope } from '@reciproca/platform';
import type { ProposalResponse } from '../application/proposal.response.js';
import { listingResponse } from '../application/listing.response.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewListings } from '../application/view-listings.js';
import { ViewProposals } from '../application/view-proposals.js';
import { HomePanels } from './home-panels.js';
import { HomePage, type HomeProps } from './home.page.js';
import { othersIn } from './other-in-proposal.js';

@ApiExcludeController()
@Controller()
@Allow('public')
@WithinScope('each-service')
export class HomePageController {
  constructor(
    private readonly proposals: ViewProposals,
    private readonly agreements: ViewAgreements,
    private readonly listings: ViewListings,
    private readonly ledger: Ledger,
    private readonly enti: Enti,
    private readonly panels: HomePanels,
    private readonly nav: NavRegistry,
    private readonly faces: Faces,
  ) {
    nav.add(
      {
        href: '/',
        textKey: 'exchange:nav.home',
        roles: 'signed-in',
        order: 10,
        when: (viewer) => !isAloneAtDesk(viewer),
      },
      { href: '/around', textKey: 'exchange:nav.around', roles: 'signed-in', order: 20 },
      { href: '/agreements', textKey: 'exchange:nav.agreements', roles: 'signed-in', order: 30 },
    );
  }

  /** Staff who act for nobody have the board as their home. */
  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const viewer = page.door.principal;
    if (!viewer) return page.redirect('/sign-in');
    if (isOutsider(viewer.roles)) return page.redirect(this.nav.firstFor(viewer));
    if (isAloneAtDesk(viewer)) return page.redirect('/board');
    const facts = await page.query((ctx) => this.load(ctx));
    const name = viewer.actingFor?.name ?? viewer.name.split(' ')[0] ?? viewer.name;
    await page.html({
      title: page.t('exchange:nav.home'),
      body: <HomePage {...facts} name={name} isOwn={!viewer.actingFor} />,
    });
  }

  private async load(ctx: Ctx): Promise<Omit<HomeProps, 'name' | 'isOwn'>> {
    const personId = ctx.beneficiaryId ?? '';
    const [waiting, next, ahead, offers, requests, ente, panels] = await Promise.all([
      this.proposals.listWaitingFor(ctx, personId),
      this.agreements.listNext(ctx, personId, 6),
      this.agreements.listNext(ctx, personId, null),
      this.listings.list(ctx, 'offer', { scope: 'mine', state: 'open', limit: 5 }),
      this.listings.list(ctx, 'request', { scope: 'mine', state: 'open', limit: 5 }),
      this.enti.getEnte(ctx),
      this.panels.renderAll(ctx),
    ]);
    const standing = await this.ledger.standing(
      ctx,
      { kind: 'person', ownerId: personId },
      ente.settings.softLimitMinutes,
    );
    const mine = [...requests.items, ...offers.items].map((row) => listingResponse(ctx, row));
    return {
      panels,
      waiting: bestOfEach(waiting),
      faces: await this.faces.list(ctx, othersIn(waiting)),
      asked: ahead.filter(({ otherTime }) => otherTime?.canAnswer),
      next,
      mine,
      balanceMinutes: standing.balance,
      isLow: standing.isLow,
    };
  }
}

/** One card for each wish of the reader: the best first, the others counted. */
function bestOfEach(proposals: readonly ProposalResponse[]): { proposal: ProposalResponse; others: number }[] {
  const wishOf = (proposal: ProposalResponse): string =>
    proposal.side === 'offer' ? proposal.offerId : (proposal.series?.id ?? proposal.requestId);
  const shown = proposals.filter((proposal) => !isAnsweredWithOther(proposal, proposals));
  const wishes = [...new Set(shown.map(wishOf))];
  return wishes.flatMap((wish) => {
    const [proposal, ...others] = shown.filter((one) => wishOf(one) === wish);
    return proposal ? [{ proposal, others: others.length }] : [];
  });
}

/** The way back stands on the card of the way there where one yes is for both. */
function isAnsweredWithOther({ leg, otherLeg }: ProposalResponse, proposals: readonly ProposalResponse[]): boolean {
  return leg === 'back' && proposals.some(({ id }) => id === otherLeg?.proposalId);
}

function isAloneAtDesk(viewer: { roles: readonly string[]; actingFor: unknown }): boolean {
  return !viewer.actingFor && viewer.roles.some((role) => role === 'operator' || role === 'coordinator');
}
