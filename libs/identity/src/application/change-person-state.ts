// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureTransition, forbidden, type TransitionTable } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { mayChangeState } from '../domain/office.js';
import { PERSON_STATE_CHANGED } from '../domain/identity.events.js';
import type { PersonCard, PersonState } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { EndDelegations } from './end-delegations.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { EndSession } from './end-session.js';
import { People } from './people.js';
import { RoleRepository } from '../persistence/role.repository.js';

export const PERSON_TRANSITIONS: TransitionTable<PersonState> = {
  active: ['suspended', 'left'],
  suspended: ['active', 'left'],
  // A file closed by mistake; what was erased stays so.
  left: ['active'],
};

/** Suspends people, takes them back, or lets them go; whoever is not active is signed out everywhere at once. */
@Injectable()
export class ChangePersonState {
  constructor(
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly roles: RoleRepository,
    private readonly endSession: EndSession,
    private readonly endDelegations: EndDelegations,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `person.wrong_state`, `person.own_state`, `role.last_coordinator`, or `access.forbidden` when an operator tries it on staff. */
  async execute(ctx: Ctx, personId: string, state: PersonState, reason: string | null): Promise<PersonCard> {
    await this.people.lock(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    if (person.id === ctx.actor.personId) throw new DomainError('person.own_state', 'conflict');
    if (!mayChangeState(ctx, person)) throw forbidden();
    const mayBeLast = state !== 'active' && person.roles.includes('coordinator') && person.state === 'active';
    if (mayBeLast) await this.roles.lockCoordinators(ctx);
    ensureTransition('person', PERSON_TRANSITIONS, person.state, state);
    if (!(await this.repository.changeState(ctx, person.id, person.state, state, reason)))
      throw new DomainError('person.wrong_state', 'conflict', { from: person.state, to: state });
    if (mayBeLast && (await this.roles.listHolders(ctx, ['coordinator'])).length === 0)
      throw new DomainError('role.last_coordinator', 'conflict');
    if (state !== 'active') await this.endSession.all(ctx, person.id);
    if (state === 'left') await this.endDelegations.allOf(ctx, person.id);
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: state } });
    await emit(ctx, {
      topic: PERSON_STATE_CHANGED,
      payload: { personId: person.id, from: person.state, state, actorId: ctx.actor.personId },
    });
    return this.people.getPerson(ctx, person.id);
  }
}
