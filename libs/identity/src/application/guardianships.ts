// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff, newId, notFound, romeDay } from '@reciproca/kernel';
import { ensureGuardianship, type Guardianship } from '../domain/guardianship.js';
import { AccessLog } from '../persistence/access-log.js';
import { EndDelegations } from './end-delegations.js';
import { GuardianshipRepository } from '../persistence/guardianship.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { People } from './people.js';

export interface GuardianshipInput extends Pick<
  Guardianship,
  'guardianId' | 'kind' | 'decidesAlone' | 'paperReference'
> {
  /** Today when left out. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | null | undefined;
}

/** Whom a judge has put beside somebody of age, as staff write it down from the paper. */
@Injectable()
export class Guardianships {
  constructor(
    private readonly guardianships: GuardianshipRepository,
    private readonly people: People,
    private readonly cards: PersonRepository,
    private readonly endDelegations: EndDelegations,
    private readonly accessLog: AccessLog,
  ) {}

  /** Newest first. Throws `person.not_found`. */
  async list(ctx: Ctx, personId: string): Promise<Guardianship[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.getPerson(ctx, personId);
    return this.guardianships.list(ctx, personId);
  }

  /** In place of the one that holds. Where the guardian alone decides, what the person delegated ends. Throws what {@link ensureGuardianship} does. */
  async begin(ctx: Ctx, personId: string, input: GuardianshipInput): Promise<void> {
    const recordedBy = ctx.actor.personId;
    if (!isStaff(ctx) || !recordedBy || recordedBy === personId) throw forbidden();
    // Both, so that no two become guardians of each other at the same moment.
    for (const id of [personId, input.guardianId].sort()) await this.people.lock(ctx, id);
    const person = await this.people.keepPerson(ctx, personId);
    const guardian = await this.people.keepPerson(ctx, input.guardianId);
    const today = romeDay(ctx.clock.now());
    const { startsOn = today, endsOn = null } = input;
    ensureGuardianship({ startsOn, endsOn }, person, guardian, today);
    await this.guardianships.end(ctx, personId);
    const { kind, decidesAlone, guardianId, paperReference } = input;
    await this.guardianships.insert(ctx, {
      id: newId(),
      personId,
      guardianId,
      kind,
      decidesAlone,
      paperReference,
      startsOn,
      endsOn,
      recordedBy,
      recordedAt: ctx.clock.now(),
      endedBy: null,
      endedAt: null,
    });
    await this.cards.putGuardian(ctx, personId, { guardianId, kind, decidesAlone, from: startsOn, until: endsOn });
    if (decidesAlone) await this.endDelegations.givenBy(ctx, personId);
    await this.record(ctx, personId, guardianId, 'guardianship');
  }

  /** The person answers for themselves again, at once. Throws `guardianship.not_found`. */
  async end(ctx: Ctx, personId: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.lock(ctx, personId);
    const { guardianId, guardianship } = await this.people.keepPerson(ctx, personId);
    if (!guardianId || !guardianship || !(await this.guardianships.end(ctx, personId))) throw notFound('guardianship');
    await this.cards.putGuardian(ctx, personId, null);
    await this.record(ctx, personId, guardianId, 'guardianship_ended');
  }

  private record(ctx: Ctx, personId: string, guardianId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, guardianId } });
  }
}
