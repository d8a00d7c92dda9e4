// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { hasGuardian } from '../domain/guardianship.js';
import type { Delegation } from '../domain/delegation.js';
import type { DelegationScope } from '../domain/delegation.rules.js';
import type { Ente } from '../domain/ente-settings.js';
import type { PersonCard } from '../domain/person-card.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { Delegations } from './delegations.js';
import { Enti } from './enti.js';
import { People } from './people.js';
import { PhoneClaims } from './phone-claims.js';

/** Somebody the signed-in person may act for without being staff. */
export interface ActableFor {
  readonly personId: string;
  readonly name: string;
  readonly because: 'delegation' | 'guardian';
  /** Last day, yyyy-mm-dd; null while it is not revoked. */
  readonly until: string | null;
}

/** Somebody who may act for the signed-in person. */
export interface MyDelegation {
  readonly id: string;
  readonly name: string;
  readonly scope: DelegationScope;
  /** Last day, yyyy-mm-dd. */
  readonly until: string | null;
}

export interface MyProfile {
  readonly person: PersonCard;
  /** A number they have written that is not known to be theirs yet; E.164. */
  readonly claimedPhone: string | null;
  readonly ente: Ente;
  readonly actsFor: readonly ActableFor[];
  readonly given: readonly MyDelegation[];
  /** Ended just now, perhaps by mistake. */
  readonly ended: readonly MyDelegation[];
}

@Injectable()
export class FindMyProfile {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly delegations: Delegations,
    private readonly repository: PersonRepository,
    private readonly claims: PhoneClaims,
  ) {}

  async execute(ctx: Ctx, personId: string): Promise<MyProfile> {
    const person = await this.people.getPerson(ctx, personId);
    const ente = await this.enti.getEnte(ctx);
    return {
      person,
      claimedPhone: (await this.claims.find(ctx, personId))?.phone ?? null,
      ente,
      actsFor: await this.listActableFor(ctx, personId),
      given: await this.named(ctx, await this.delegations.listGiven(ctx, personId)),
      ended: await this.named(ctx, await this.delegations.listRestorable(ctx, personId)),
    };
  }

  private async named(ctx: Ctx, given: readonly Delegation[]): Promise<MyDelegation[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      given.map(({ delegateId }) => delegateId),
    );
    return given.map(({ id, delegateId, scope, endsOn }) => ({
      id,
      scope,
      name: people.get(delegateId)?.fullName ?? '',
      until: endsOn,
    }));
  }

  private async listActableFor(ctx: Ctx, personId: string): Promise<ActableFor[]> {
    const held = (await this.delegations.listHeld(ctx, personId)).filter(({ scope }) => scope !== 'news');
    const wards = await this.repository.listWards(ctx, personId);
    const people = await this.people.listPeopleByIds(
      ctx,
      held.map(({ delegatorId }) => delegatorId),
    );
    const today = romeDay(ctx.clock.now());
    return [
      ...held.flatMap(({ delegatorId, endsOn }) => {
        const delegator = people.get(delegatorId);
        return delegator?.state === 'active'
          ? [{ personId: delegatorId, name: delegator.fullName, because: 'delegation' as const, until: endsOn }]
          : [];
      }),
      ...wards
        .filter((ward) => hasGuardian(ward, today))
        .map((ward) => ({ personId: ward.id, name: ward.fullName, because: 'guardian' as const, until: null })),
    ];
  }
}
