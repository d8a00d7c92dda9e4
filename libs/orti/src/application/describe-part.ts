// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type DetailLine, type Pair, ViewAgreements } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import { formatDate, formatGrams, formatWhen, translator } from '@reciproca/ui';
import type { Crate, Harvest } from '../domain/garden.js';
import { produceRequestShape } from '../domain/produce.details.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { ShareRepository } from '../persistence/share.repository.js';

/** A household's part of a harvest as the household and the garden read it: its own weight, where it waits, who brings it. */
@Injectable()
export class DescribePart {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly shares: ShareRepository,
    private readonly places: Places,
    private readonly agreements: ViewAgreements,
  ) {}

  async execute(ctx: Ctx, pair: Pair): Promise<DetailLine[] | null> {
    const harvest = await this.gardens.findHarvestByOffer(ctx, pair.offerId);
    if (!harvest) return null;
    const t = translator(ctx.language);
    const garden = await this.gardens.getGarden(ctx, harvest.gardenId);
    const place = await this.places.getPlace(ctx, garden.placeId);
    const crate = pair.agreementId ? await this.gardens.findCrate(ctx, { agreementId: pair.agreementId }) : null;
    const where = [place.name === garden.name ? null : place.name, place.address, place.comuneName];
    return [
      { label: t('orti:crop'), text: harvest.crop },
      { label: t('orti:part'), text: formatGrams(await this.gramsOf(ctx, pair, harvest, crate), ctx.language) },
      ...(harvest.bestBefore
        ? [{ label: t('orti:best_before'), text: formatDate(harvest.bestBefore, ctx.language) }]
        : []),
      { label: t('orti:garden'), text: garden.name },
      { label: t('orti:pick_up.where'), text: where.filter(Boolean).join(', ') },
      { label: t('orti:pick_up.when'), text: formatWhen(pair.startsAt, pair.endsAt, ctx.language) },
      { label: t('orti:how'), text: await this.howOf(ctx, pair, crate) },
    ];
  }

  private async gramsOf(ctx: Ctx, pair: Pair, harvest: Harvest, crate: Crate | null): Promise<number> {
    return crate?.grams ?? (await this.shares.findGrams(ctx, pair.proposalId)) ?? pair.units * harvest.crateGrams;
  }

  private async howOf(ctx: Ctx, pair: Pair, crate: Crate | null): Promise<string> {
    const t = translator(ctx.language);
    if (!produceRequestShape.parse(pair.requestDetails).carryHome) return t('orti:fetched');
    if (!crate) return t('orti:carried_home');
    const [ride] = await this.agreements.listForRequests(ctx, crate.rideRequestId ? [crate.rideRequestId] : []);
    if (!ride) return t('orti:carried_home.nobody_yet');
    return t('orti:carried_home.by', {
      name: ride.giver.name,
      when: formatWhen(new Date(ride.startsAt), null, ctx.language),
    });
  }
}
