// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, type LifeChange, People, type Touched } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { titleIn } from '../domain/title.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { type AsIf, Trust } from './trust.js';

/** What of somebody’s proposals and agreements would not do once they, or who helps them, are trusted otherwise. */
@Injectable()
export class TrustTouchedHere implements OnModuleInit {
  constructor(
    private readonly preview: ChangePreview,
    private readonly people: People,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly trust: Trust,
  ) {}

  onModuleInit(): void {
    this.preview.add((ctx, personId, change) => {
      const asIf = asIfOf(change);
      return asIf ? this.list(ctx, personId, asIf) : Promise.resolve([]);
    });
  }

  private async list(ctx: Ctx, personId: string, asIf: AsIf): Promise<Touched[]> {
    const isHelper = asIf.helper !== undefined;
    const live = [];
    for (const id of await this.listings.listLastingIds(ctx, personId))
      live.push(...(await this.proposals.listLive(ctx, isHelper ? { offerId: id } : { requestId: id })));
    const ahead = [];
    for (const id of await this.agreements.listIdsAhead(ctx, personId))
      ahead.push(await this.agreements.getAgreement(ctx, id));
    const asked = [
      ...live.map((one) => {
        const otherId = isHelper ? one.requesterId : one.offererId;
        return { ...one, fate: 'ends' as const, href: `/proposals/${one.id}`, otherId };
      }),
      ...ahead
        .filter(({ giverId, receiverId }) => (isHelper ? giverId : receiverId) === personId)
        .map((one) => {
          const otherId = isHelper ? one.receiverId : one.giverId;
          return { ...one, fate: 'stays' as const, href: `/agreements/${one.id}`, otherId };
        }),
    ];
    const listings = await this.listings.listListings(
      ctx,
      asked.flatMap(({ requestId, offerId }) => [requestId, offerId]),
    );
    const names = await this.people.listPeopleByIds(
      ctx,
      asked.map(({ otherId }) => otherId),
    );
    const touched: Touched[] = [];
    for (const { requestId, offerId, startsAt, endsAt, fate, href, otherId } of asked) {
      const [offer, request] = [offerId, requestId].map((id) => listings.find((one) => one.id === id));
      if (!offer || !request) continue;
      const refusal = await this.trust.findRefusal(ctx, { offer, request }, { startsAt, endsAt }, asIf);
      // What would not do already is none of this change.
      if (!refusal || (await this.trust.findRefusal(ctx, { offer, request }, { startsAt, endsAt }))) continue;
      touched.push({
        fate,
        href,
        title: titleIn(request, ctx.language),
        otherName: names.get(otherId)?.fullName ?? null,
        startsAt,
        endsAt,
      });
    }
    return touched;
  }
}

/** Null for changes that have nothing to do with trust. */
function asIfOf(change: LifeChange): AsIf | null {
  if (change.kind === 'marked') return { helped: { vettedHelpersOnly: true } };
  return change.kind === 'vetted' ? { helper: { vettedUntil: change.until } } : null;
}
