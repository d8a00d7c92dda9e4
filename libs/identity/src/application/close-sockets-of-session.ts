// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus, Subscriptions } from '@reciproca/platform';
import { SESSION_REVOKED, SESSION_REVOKED_SUBJECT } from '../domain/identity.events.js';

/** Tells every process that a session has ended, after its end is committed. */
@Injectable()
export class CloseSocketsOfSession implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(SESSION_REVOKED, 'identity.close_sockets', async (ctx, { payload }) =>
      this.bus.sendAfterCommit(ctx, SESSION_REVOKED_SUBJECT, { sessionId: payload.sessionId }),
    );
  }
}
