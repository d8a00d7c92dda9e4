// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, Enti, OpenPractice } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, isSystem, notFound } from '@reciproca/kernel';
import { narrowTo } from '@reciproca/platform';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { asNobody } from './as-invented.js';
import { CopySettings } from './copy-settings.js';
import { PracticeWorld } from './practice-world.js';

/** An ente beside the context's own in which its staff practise: opened, begun anew, ended. In a transaction: all of it, or none. */
@Injectable()
export class ManagePractice {
  constructor(
    private readonly enti: Enti,
    private readonly openPractice: OpenPractice,
    private readonly settings: CopySettings,
    private readonly world: PracticeWorld,
    private readonly repository: PracticeRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `practice.already_there`, and `practice.inside` from within practice. */
  async open(ctx: Ctx): Promise<void> {
    await this.ensureMay(ctx);
    await this.repository.lock(ctx);
    await this.make(ctx);
    await this.record(ctx, 'practice_opened');
  }

  /** Whoever is inside is back at their desk. Throws `practice.not_found`. */
  async beginAnew(ctx: Ctx): Promise<void> {
    await this.ensureMay(ctx);
    await this.repository.lock(ctx);
    await this.throwAway(ctx);
    await this.make(ctx);
    await this.record(ctx, 'practice_begun_anew');
  }

  /** By the ente, by whoever looks after the installation, or because nobody uses it. Throws `practice.not_found`. */
  async end(ctx: Ctx): Promise<void> {
    if (!isSystem(ctx)) await this.ensureMay(ctx);
    await this.repository.lock(ctx);
    await this.throwAway(ctx);
    await this.record(ctx, 'practice_ended');
  }

  private async make(ctx: Ctx): Promise<void> {
    const known = await this.settings.read(ctx);
    const inside = await this.openPractice.execute(asNobody(ctx));
    await this.world.build(inside, known);
    await narrowTo(ctx, ctx.enteId);
  }

  private async throwAway(ctx: Ctx): Promise<void> {
    const practice = await this.enti.findPractice(ctx, ctx.enteId);
    if (!practice) throw notFound('practice');
    await this.repository.throwAway(await narrowTo(ctx, practice.id));
    await narrowTo(ctx, ctx.enteId);
  }

  private async ensureMay(ctx: Ctx): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    if (await this.enti.isPractice(ctx)) throw new DomainError('practice.inside', 'conflict');
  }

  private record(ctx: Ctx, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what } });
  }
}
