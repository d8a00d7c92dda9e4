// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { emit, narrowTo } from '@reciproca/platform';
import { SESSION_REVOKED } from '../domain/identity.events.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Ends sessions at once; their open sockets close when the news arrives. */
@Injectable()
export class EndSession {
  constructor(private readonly sessions: SessionRepository) {}

  /** Throws `session.not_found` when it is not an open session of that person. */
  async one(ctx: Ctx, personId: string, sessionId: string): Promise<void> {
    const home = await this.sessions.findHome(ctx, sessionId);
    if (!(await this.revoke(ctx, personId, { id: sessionId }))) throw notFound('session');
    if (home) await this.endHome(ctx, home);
  }

  /** Who signs out in the midst of practice is not to be signed in anywhere. */
  private async endHome(ctx: Ctx, { enteId, sessionId }: { enteId: string; sessionId: string }): Promise<void> {
    const own = await narrowTo(ctx, enteId);
    const personId = await this.sessions.revokeOne(own, sessionId);
    if (personId) await emit(own, { topic: SESSION_REVOKED, payload: { sessionId, personId } });
    await narrowTo(ctx, ctx.enteId);
  }

  async all(ctx: Ctx, personId: string, except?: string): Promise<void> {
    await this.revoke(ctx, personId, except ? { except } : {});
  }

  /** Of the whole ente. */
  async everybody(ctx: Ctx): Promise<void> {
    const ended = await this.sessions.revokeAll(ctx);
    await emit(
      ctx,
      ended.map((payload) => ({ topic: SESSION_REVOKED, payload })),
    );
  }

  private async revoke(ctx: Ctx, personId: string, which: { id?: string; except?: string }): Promise<number> {
    const ended = await this.sessions.revoke(ctx, personId, which);
    await emit(
      ctx,
      ended.map((sessionId) => ({ topic: SESSION_REVOKED, payload: { sessionId, personId } })),
    );
    return ended.length;
  }
}
