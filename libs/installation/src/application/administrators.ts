// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sessionEnd } from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { type Administrator as Viewer, AdministratorSessions, systemSeed, UnitOfWork } from '@reciproca/platform';
import type { Administrator } from '../domain/administrator.js';
import { AdministratorSessionRepository } from '../persistence/administrator-session.repository.js';
import { AdministratorRepository } from '../persistence/administrator.repository.js';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

const PROLONGED_EVERY_MS = 60_000;

/** Who looks after the installation; tells the front door whose a session is. */
@Injectable()
export class Administrators implements OnModuleInit {
  constructor(
    private readonly administrators: AdministratorRepository,
    private readonly sessions: AdministratorSessionRepository,
    private readonly log: InstallationLogRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly door: AdministratorSessions,
  ) {}

  onModuleInit(): void {
    this.door.fill((token) => this.unitOfWork.read(systemSeed('installation'), (ctx) => this.find(ctx, token)));
  }

  list(ctx: Ctx): Promise<Administrator[]> {
    return this.administrators.list(ctx);
  }

  /** Throws `administrator.not_found`, and `administrator.last`: somebody has to look after it. */
  async remove(ctx: Ctx, by: Viewer, id: string): Promise<void> {
    await this.administrators.lock(ctx);
    const name = await this.administrators.remove(ctx, id);
    if (name === null) throw notFound('administrator');
    if ((await this.administrators.count(ctx)) === 0) throw new DomainError('administrator.last', 'conflict');
    await this.sessions.end(ctx, { administratorId: id });
    await this.log.add(ctx, by.name, 'removed', name);
  }

  async signOut(ctx: Ctx, { sessionId }: Viewer): Promise<void> {
    await this.sessions.end(ctx, { id: sessionId });
  }

  private async find(ctx: Ctx, token: string): Promise<Viewer | null> {
    const found = await this.sessions.find(ctx, token);
    if (!found) return null;
    const { lastSeenAt, ...viewer } = found;
    const now = ctx.clock.now();
    if (now.getTime() - lastSeenAt.getTime() > PROLONGED_EVERY_MS)
      await this.sessions.prolong(ctx, viewer.sessionId, sessionEnd('web', now));
    return viewer;
  }
}
