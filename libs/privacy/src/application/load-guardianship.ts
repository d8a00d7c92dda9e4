// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ahead, type ProposalResponse, ViewProposals, WhatLiesAhead } from '@reciproca/exchange';
import {
  Delegations,
  type Guardianship,
  Guardianships,
  People,
  type PersonCard,
  ShowPerson,
} from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';

/** Who decides for somebody, and what a change of it meets. */
export interface GuardianshipFacts {
  readonly person: PersonCard;
  readonly guardian: PersonCard | null;
  readonly past: readonly (Guardianship & { readonly guardianName: string })[];
  /** What waits for an answer of theirs. */
  readonly waiting: readonly ProposalResponse[];
  readonly ahead: Ahead;
  /** Names of those they have given a delegation. */
  readonly delegates: readonly string[];
}

/** What is open, shown before somebody else decides or the person does again. */
@Injectable()
export class LoadGuardianship {
  constructor(
    private readonly showPerson: ShowPerson,
    private readonly people: People,
    private readonly guardianships: Guardianships,
    private readonly delegations: Delegations,
    private readonly proposals: ViewProposals,
    private readonly ahead: WhatLiesAhead,
  ) {}

  async execute(ctx: Ctx, personId: string): Promise<GuardianshipFacts> {
    const person = await this.showPerson.execute(ctx, personId);
    const past = await this.guardianships.list(ctx, personId);
    const given = await this.delegations.listGiven(ctx, personId);
    const names = await this.people.listPeopleByIds(ctx, [
      ...past.map(({ guardianId }) => guardianId),
      ...given.map(({ delegateId }) => delegateId),
      ...(person.guardianId ? [person.guardianId] : []),
    ]);
    const nameOf = (id: string): string => names.get(id)?.fullName ?? '';
    return {
      person,
      guardian: person.guardianId ? (names.get(person.guardianId) ?? null) : null,
      past: past.map((one) => ({ ...one, guardianName: nameOf(one.guardianId) })),
      waiting: await this.proposals.listWaitingFor({ ...ctx, beneficiaryId: personId }, personId),
      ahead: await this.ahead.execute(ctx, personId),
      delegates: given.map(({ delegateId }) => nameOf(delegateId)),
    };
  }
}
