// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, hasRole, isStaffRole, notFound } from '@reciproca/kernel';
import { AccessLog } from '../persistence/access-log.js';
import { type OpenSession, SessionRepository } from '../persistence/session.repository.js';
import { type StaffMember, StaffReadModel } from '../persistence/staff.read-model.js';
import { EndSession } from './end-session.js';
import { People } from './people.js';

/** Who works here and where they are signed in, for coordinators. */
@Injectable()
export class StaffAccess {
  constructor(
    private readonly staff: StaffReadModel,
    private readonly people: People,
    private readonly sessions: SessionRepository,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<StaffMember[]> {
    mayLook(ctx);
    return this.staff.list(ctx);
  }

  /** Throws `person.not_found` for who does not work here. */
  async listSessions(ctx: Ctx, personId: string): Promise<{ name: string; sessions: OpenSession[] }> {
    mayLook(ctx);
    const name = await this.nameOf(ctx, personId);
    return { name, sessions: await this.sessions.listOpen(ctx, personId) };
  }

  /** One of them, or all: whoever may have stolen it is out at once. Throws `session.not_found`. */
  async end(ctx: Ctx, personId: string, sessionId: string | null): Promise<void> {
    mayLook(ctx);
    await this.nameOf(ctx, personId);
    if (sessionId) await this.endSession.one(ctx, personId, sessionId);
    // Not the one it is said from.
    else await this.endSession.all(ctx, personId, ctx.actor.sessionId ?? undefined);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'sessions_ended' } });
  }

  private async nameOf(ctx: Ctx, personId: string): Promise<string> {
    const { roles, fullName } = await this.people.getPerson(ctx, personId);
    if (!roles.some(isStaffRole)) throw notFound('person');
    return fullName;
  }
}

function mayLook(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
