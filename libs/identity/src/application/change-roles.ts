// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, type Role, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { isMinor } from '../domain/age.rules.js';
import { ROLE_ENDED } from '../domain/identity.events.js';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { RoleRepository } from '../persistence/role.repository.js';
import { People } from './people.js';

/** Gives and takes roles; both have effect on the person's next request. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly people: People,
    private readonly roles: RoleRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `role.already_granted`, or `role.minor` for anything but resident and gardener under 18. */
  async grant(ctx: Ctx, personId: string, role: Role): Promise<PersonCard> {
    const person = await this.people.keepPerson(ctx, personId);
    const isOpenToMinors = role === 'resident' || role === 'gardener';
    if (!isOpenToMinors && isMinor(person.birthDate, romeDay(ctx.clock.now()))) {
      throw new DomainError('role.minor', 'invalid', { field: 'role' });
    }
    if (!(await this.roles.grant(ctx, person.id, role)))
      throw new DomainError('role.already_granted', 'conflict', { role });
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'role_granted', role } });
    return this.people.getPerson(ctx, person.id);
  }

  /** Throws `role.not_granted`, or `role.last_coordinator`: an ente must keep somebody who can give roles. */
  async revoke(ctx: Ctx, personId: string, role: Role): Promise<PersonCard> {
    // What is given to them in this role at this moment comes before, or finds it gone.
    await this.people.lock(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    if (role === 'coordinator') await this.roles.lockCoordinators(ctx);
    if (!(await this.roles.revoke(ctx, person.id, role)))
      throw new DomainError('role.not_granted', 'conflict', { role });
    if (role === 'coordinator' && (await this.roles.listHolders(ctx, ['coordinator'])).length === 0) {
      throw new DomainError('role.last_coordinator', 'conflict');
    }
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'role_revoked', role } });
    await emit(ctx, { topic: ROLE_ENDED, payload: { personId: person.id, role } });
    return this.people.getPerson(ctx, person.id);
  }
}
