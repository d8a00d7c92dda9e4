// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementResponse, ViewAgreements } from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type PageDoor } from '@reciproca/web';
import { actsAsStaff, isStaff, type Ctx, hasRole } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { isRideDone } from '../domain/thanks.js';
import { GardenParts } from '../application/garden-parts.js';
import { ManageGardens } from '../application/manage-gardens.js';
import type { GardenPageData } from './garden.props.js';

const HARVESTS_A_PAGE = 8;
const DAYS_A_PAGE = 20;

/** What the page of a garden shows: names instead of ids, and the rides somebody may be thanked for. */
@Injectable()
export class LoadGardenPage {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly people: People,
    private readonly ledger: Ledger,
    private readonly agreements: ViewAgreements,
    private readonly parts: GardenParts,
  ) {}

  async execute(ctx: Ctx, gardenId: string, page: PageDoor): Promise<GardenPageData> {
    const overview = await this.gardens.show(ctx, gardenId, {
      harvests: page.asked('after', HARVESTS_A_PAGE),
      work: page.asked('work', DAYS_A_PAGE),
    });
    const crates = overview.harvests.flatMap((harvest) => harvest.crates);
    const ids = [
      ...crates.map((crate) => crate.personId),
      ...overview.harvests.flatMap(({ parts }) => parts.map((part) => part.personId)),
      ...overview.work.map((work) => work.personId),
      overview.garden.referentId,
    ];
    const people = await this.people.listPeopleByIds(ctx, [...new Set(ids)]);
    const isAloneAtDesk = actsAsStaff(ctx);
    return {
      overview,
      nameOf: (id, isAgreed = true) => {
        const person = people.get(id);
        return (isStaff(ctx) || (overview.answersForIt && isAgreed) ? person?.fullName : person?.shortName) ?? '';
      },
      balanceMinutes: await this.ledger.getBalance(ctx, { kind: 'garden', ownerId: gardenId }),
      rides: overview.answersForIt ? await this.listRidesToThank(ctx, crates) : [],
      mayHarvest: overview.answersForIt || hasRole(ctx, 'gardener'),
      mayWork: !isAloneAtDesk,
      mayChange: isStaff(ctx),
      viewerId: page.viewer.personId,
      parts: await this.parts.renderAll(ctx, gardenId),
    };
  }

  private async listRidesToThank(
    ctx: Ctx,
    crates: readonly { rideRequestId: string | null; thanksForId: string | null }[],
  ): Promise<AgreementResponse[]> {
    const requestIds = crates.flatMap((crate) => (crate.rideRequestId ? [crate.rideRequestId] : []));
    const thanked = new Set(crates.map((crate) => crate.thanksForId));
    const rides = await this.agreements.listForRequests(ctx, requestIds);
    return rides.filter(({ id, state }) => isRideDone(state) && !thanked.has(id));
  }
}
