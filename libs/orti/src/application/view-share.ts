// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { LeftoverReason, ShareReason } from '@reciproca/matching';
import type { Garden, Harvest } from '../domain/garden.js';
import { ensureMayAnswerFor } from '../domain/garden.policy.js';
import {
  choiceFor,
  type LastShare,
  proposeShare,
  type ShareChoice,
  type ShareChoiceInput,
} from '../domain/harvest-share.js';
import { type HarvestPart, type PartSums, sumParts } from '../domain/harvest-part.js';
import { listParts } from '../persistence/harvest-parts.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { type DecidedShare, ShareRepository } from '../persistence/share.repository.js';
import { ListAsking } from './list-asking.js';

export interface ShareViewLine {
  readonly requestId: string;
  readonly name: string;
  readonly wishGrams: number;
  readonly people: number;
  readonly cannotShop: boolean;
  readonly last: LastShare | null;
  readonly proposedGrams: number;
  readonly reasons: readonly ShareReason[];
}

export interface ShareView {
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly harvest: Pick<Harvest, 'id' | 'crop' | 'grams' | 'crateGrams'>;
  /** What is still to be given; shared + left over. */
  readonly availableGrams: number;
  readonly sharedGrams: number;
  readonly leftGrams: number;
  readonly leftoverReason: LeftoverReason | null;
  readonly choice: ShareChoice;
  /** Among how many it is divided; fewer than wanted where there are no more least parts. */
  readonly households: number;
  readonly lines: readonly ShareViewLine[];
  /** Who has been offered a part of it before, and how far that is. */
  readonly parts: readonly (Pick<HarvestPart, 'personId' | 'proposalId' | 'agreementId' | 'grams' | 'state'> & {
    readonly name: string;
  })[];
  readonly sums: PartSums;
  /** Earlier shares of the same harvest, the latest first. */
  readonly shares: readonly DecidedShare[];
}

/** A fair share of a harvest among the households that ask, for who answers for the garden and staff; writes nothing. */
@Injectable()
export class ViewShare {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly listAsking: ListAsking,
    private readonly shares: ShareRepository,
    private readonly people: People,
  ) {}

  async execute(ctx: Ctx, harvestId: string, wanted: ShareChoiceInput = {}): Promise<ShareView> {
    const harvest = await this.gardens.getHarvest(ctx, harvestId);
    const garden = await this.gardens.getGarden(ctx, harvest.gardenId);
    ensureMayAnswerFor(ctx, garden);
    const { asking, availableGrams } = await this.listAsking.execute(ctx, harvest);
    const choice = choiceFor(wanted, availableGrams, harvest.crateGrams, asking.length);
    const { lines, ...sums } = proposeShare(availableGrams, asking, choice);
    const parts = await listParts(ctx, [harvestId]);
    const people = await this.people.listPeopleByIds(
      ctx,
      [...asking, ...parts].map(({ personId }) => personId),
    );
    return {
      garden: { id: garden.id, name: garden.name },
      harvest: { id: harvest.id, crop: harvest.crop, grams: harvest.grams, crateGrams: harvest.crateGrams },
      availableGrams,
      choice,
      ...sums,
      lines: lines.map(({ requestId, personId, wishGrams, people: size, cannotShop, last, proposedGrams, reasons }) => {
        return {
          requestId,
          name: nameFor(ctx, people.get(personId)),
          wishGrams,
          people: size,
          cannotShop,
          last,
          proposedGrams,
          reasons,
        };
      }),
      parts: parts.map(({ personId, proposalId, agreementId, grams, state }) => ({
        personId,
        proposalId,
        agreementId,
        grams,
        state,
        name: nameFor(ctx, people.get(personId), agreementId !== null),
      })),
      sums: sumParts(parts),
      shares: await this.shares.listShares(ctx, harvestId),
    };
  }
}

/** While a household has agreed to nothing, who is not of the staff reads a first name and an initial. */
function nameFor(ctx: Ctx, person: PersonCard | undefined, isAgreed = false): string {
  return (isAgreed || isStaff(ctx) ? person?.fullName : person?.shortName) ?? '';
}
