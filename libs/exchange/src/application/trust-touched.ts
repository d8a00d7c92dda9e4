// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, TrustPreview, type TrustTouched } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { Trust } from './trust.js';

/** What of somebody’s proposals and agreements would not do if only the vouched for could be with them. */
@Injectable()
export class TrustTouchedHere implements OnModuleInit {
  constructor(
    private readonly preview: TrustPreview,
    private readonly people: People,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly trust: Trust,
  ) {}

  onModuleInit(): void {
    this.preview.add((ctx, personId) => this.list(ctx, personId));
  }

  private async list(ctx: Ctx, personId: string): Promise<TrustTouched[]> {
    const live = [];
    for (const requestId of await this.listings.listLastingIds(ctx, personId))
      live.push(...(await this.proposals.listLive(ctx, { requestId })));
    const ahead = [];
    for (const id of await this.agreements.listIdsAhead(ctx, personId))
      ahead.push(await this.agreements.getAgreement(ctx, id));
    const asked = [
      ...live.map((one) => ({ ...one, fate: 'ends' as const, href: `/proposals/${one.id}`, otherId: one.offererId })),
      ...ahead
        .filter(({ receiverId }) => receiverId === personId)
        .map((one) => ({ ...one, fate: 'stays' as const, href: `/agreements/${one.id}`, otherId: one.giverId })),
    ];
    const listings = await this.listings.listListings(
      ctx,
      asked.flatMap(({ requestId, offerId }) => [requestId, offerId]),
    );
    const names = await this.people.listPeopleByIds(
      ctx,
      asked.map(({ otherId }) => otherId),
    );
    const touched: TrustTouched[] = [];
    for (const { requestId, offerId, startsAt, endsAt, fate, href, otherId } of asked) {
      const [offer, request] = [offerId, requestId].map((id) => listings.find((one) => one.id === id));
      if (!offer || !request) continue;
      const refusal = await this.trust.findRefusal(ctx, { offer, request }, { startsAt, endsAt }, true);
      if (!refusal) continue;
      touched.push({
        fate,
        href,
        title: request.title,
        otherName: names.get(otherId)?.fullName ?? '',
        startsAt,
        endsAt,
      });
    }
    return touched;
  }
}
