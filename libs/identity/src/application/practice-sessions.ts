// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { emit, narrowTo } from '@reciproca/platform';
import { v5 } from 'uuid';
import { SESSION_REVOKED } from '../domain/identity.events.js';
import type { PersonCard } from '../domain/person-card.js';
import type { SessionKind } from '../domain/sign-in.rules.js';
import { EnteRepository } from '../persistence/ente.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { RoleRepository } from '../persistence/role.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { hashSessionToken, newSessionToken } from '../persistence/session-token.js';
import { Enti } from './enti.js';
import { OpenSession, type SignedIn } from './open-session.js';
import { People } from './people.js';

/** Of a twin only the given name is that of somebody. */
const TWIN = {
  familyName: 'in prova',
  birthDate: '1970-01-01',
  gender: null,
  phone: null,
  email: null,
  spokenLanguages: ['it'],
  devices: 'smartphone',
  channels: ['socket'],
  callHours: null,
  callOnly: false,
  creditExempt: false,
  vettedHelpersOnly: false,
  guardianId: null,
} as const;

/**
 * From the desk into practice and back. The session at the desk stays as it is; the one in practice hangs on it, and is worth
 * nothing once that one has ended, or its person is no more of the staff.
 */
@Injectable()
export class PracticeSessions {
  constructor(
    private readonly enti: Enti,
    private readonly people: People,
    private readonly persons: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly sessions: SessionRepository,
    private readonly enteRows: EnteRepository,
    private readonly openSession: OpenSession,
  ) {}

  /** Whoever shows the token afterwards is in practice. Asks for nothing more: they are signed in. Throws `practice.not_found`. */
  async enter(ctx: Ctx, client: { kind: SessionKind; userAgent: string }): Promise<SignedIn> {
    const { personId, sessionId } = ctx.actor;
    if (!isStaff(ctx) || !personId || !sessionId) throw forbidden();
    const practice = await this.enti.findPractice(ctx, ctx.enteId);
    if (!practice) throw notFound('practice');
    const person = await this.people.getPerson(ctx, personId);
    const inside = await narrowTo(ctx, practice.id);
    const twinId = await this.ensureTwin(inside, person);
    await this.enteRows.notePracticeUsed(inside);
    const entrant = { personId: twinId, enteId: practice.id, secondFactor: true, homeSessionId: sessionId };
    const opened = await this.openSession.execute(inside, entrant, client);
    await narrowTo(ctx, ctx.enteId);
    return opened;
  }

  /** Ends the session in practice and gives the one at the desk a new token. Throws `practice.not_inside`. */
  async leave(ctx: Ctx): Promise<Pick<SignedIn, 'token' | 'expiresAt'>> {
    const { personId, sessionId } = ctx.actor;
    const home = sessionId ? await this.sessions.findHome(ctx, sessionId) : null;
    if (!home || !personId || !sessionId) throw new DomainError('practice.not_inside', 'conflict');
    await this.sessions.revoke(ctx, personId, { id: sessionId });
    await emit(ctx, { topic: SESSION_REVOKED, payload: { sessionId, personId } });
    const token = newSessionToken();
    const own = await narrowTo(ctx, home.enteId);
    const kept = await this.sessions.changeToken(own, home.sessionId, hashSessionToken(token));
    await narrowTo(ctx, ctx.enteId);
    if (!kept) throw new DomainError('practice.not_inside', 'conflict');
    return { token, expiresAt: kept.expiresAt };
  }

  /** Who somebody is in practice, with the roles they have at this moment where they work. */
  private async ensureTwin(ctx: Ctx, person: PersonCard): Promise<string> {
    const id = v5(person.id, ctx.enteId);
    const { givenName, uiLanguage, largeText } = person;
    const twin = await this.people.findPerson(ctx, id);
    if (!twin)
      await this.persons.insert(ctx, {
        ...TWIN,
        ...{ id, givenName, uiLanguage, largeText },
        spokenLanguages: [...TWIN.spokenLanguages],
        channels: [...TWIN.channels],
      });
    const asSystem: Ctx = { ...ctx, actor: { personId: null, roles: [], sessionId: null } };
    for (const role of person.roles.filter((one) => !twin?.roles.includes(one)))
      await this.roles.grant(asSystem, id, role);
    for (const role of twin?.roles.filter((one) => !person.roles.includes(one)) ?? [])
      await this.roles.revoke(asSystem, id, role);
    return id;
  }
}
