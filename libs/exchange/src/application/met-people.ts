// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations, KeptApart, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { listMet, type Met } from '../persistence/met.read-model.js';

/** Somebody with whom something was done, by name. */
export interface MetPerson extends Met {
  readonly name: string;
}

/** Those with whom somebody has done something, as far as whoever acts for them may know: who is here, and not kept apart from them. */
@Injectable()
export class MetPeople {
  constructor(
    private readonly people: People,
    private readonly delegations: Delegations,
    private readonly keptApart: KeptApart,
  ) {}

  /** The latest first; of these others alone, where any are named. */
  async list(ctx: Ctx, personId: string, otherIds: readonly string[] | null = null): Promise<MetPerson[]> {
    const limits = await this.delegations.findLimits(ctx);
    const apart = (await this.keptApart.listFor(ctx, [personId])).get(personId);
    const all = (await listMet(ctx, personId, otherIds)).filter(
      ({ otherId, service }) => !apart?.has(otherId) && (!limits || limits.some((scope) => scope === service)),
    );
    const people = await this.people.listPeopleByIds(
      ctx,
      all.map(({ otherId }) => otherId),
    );
    return all
      .flatMap((met) => {
        const person = people.get(met.otherId);
        return person?.state === 'active' ? [{ ...met, name: person.fullName }] : [];
      })
      .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  }
}
