// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, newId } from '@reciproca/kernel';
import type { EnteState } from '../domain/ente-state.js';
import type { PersonState } from '../domain/person-card.js';
import { type SessionKind, sessionEnd } from '../domain/sign-in.rules.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { hashSessionToken, newSessionToken } from '../persistence/session-token.js';

/** Whose session it becomes. */
export interface Entrant {
  readonly personId: string;
  readonly enteId: string;
  /** Whether they have shown more than a password, so that nothing else is asked of them. */
  readonly secondFactor: boolean;
  /** Into practice: the session they step in from. */
  readonly homeSessionId?: string;
}

export interface SignedIn {
  /** The only time the token exists outside its holder: store it there. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly personId: string;
  readonly sessionId: string;
}

/** A new session, whichever way somebody has come in. */
@Injectable()
export class OpenSession {
  constructor(private readonly sessions: SessionRepository) {}

  async execute(ctx: Ctx, entrant: Entrant, client: { kind: SessionKind; userAgent: string }): Promise<SignedIn> {
    const at = ctx.clock.now();
    const token = newSessionToken();
    const expiresAt = sessionEnd(client.kind, at);
    const id = newId();
    await this.sessions.insert(ctx, {
      ...entrant,
      homeSessionId: entrant.homeSessionId ?? null,
      id,
      tokenHash: hashSessionToken(token),
      kind: client.kind,
      userAgent: client.userAgent.slice(0, 200),
      at,
      expiresAt,
    });
    return { token, expiresAt, personId: entrant.personId, sessionId: id };
  }
}

/**
 * Who is suspended may sign in to the pages, where they can only read why and object.
 * Throws `sign_in.suspended`, `.ente_suspended`, `.ente_closed`.
 */
export function ensureWelcome(who: { state: PersonState; ente_state: EnteState }, kind: SessionKind): void {
  const mayReadWhy = who.state === 'suspended' && kind === 'web';
  if (who.state !== 'active' && !mayReadWhy) throw forbidden('sign_in.suspended');
  if (who.ente_state !== 'open') throw forbidden(`sign_in.ente_${who.ente_state}`);
}
