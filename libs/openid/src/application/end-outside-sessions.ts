// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SESSION_REVOKED } from '@reciproca/identity';
import { JobSchedule, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { KEPT_MONTHS } from '../domain/sign-in-record.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';
import { OutsideSessionRepository } from '../persistence/outside-session.repository.js';
import { ProviderRepository } from '../persistence/provider.repository.js';
import { SignInRecordRepository } from '../persistence/sign-in-record.repository.js';
import { ProviderClient } from './provider-client.js';

const DAY_MS = 86_400_000;
/** No session of the pages lives on for so long without a word. */
const TOKENS_DAYS = 30;

/** Whoever ends a session ends what a provider gave out for it; what the log has to keep no longer is forgotten. */
@Injectable()
export class EndOutsideSessions implements OnModuleInit {
  constructor(
    private readonly outside: OutsideSessionRepository,
    private readonly providers: ProviderRepository,
    private readonly client: ProviderClient,
    private readonly records: SignInRecordRepository,
    private readonly requests: JoinRequestRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(SESSION_REVOKED, 'openid.give-back-tokens', async (seed, { payload }, finish) => {
      const found = await this.unitOfWork.read(seed, async (ctx) => {
        const session = await this.outside.find(ctx, payload.sessionId);
        return session && { session, provider: await this.providers.find(ctx, session.providerId) };
      });
      if (found?.provider) await this.client.revoke(found.provider, found.session.tokens);
      await finish((ctx) => this.outside.remove(ctx, payload.sessionId));
    });
    this.schedule.every('35 2 * * *', 'forget-sign-ins', async (ctx) => {
      const now = ctx.clock.now();
      const end = new Date(now);
      end.setUTCMonth(end.getUTCMonth() - KEPT_MONTHS);
      await this.records.forget(ctx, end);
      await this.requests.forget(ctx, end);
      await this.outside.forget(ctx, new Date(now.getTime() - TOKENS_DAYS * DAY_MS));
    });
  }
}
