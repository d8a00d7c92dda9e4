// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { type AppealOutcome, ensureMayAppeal, ensureMayDecide, type Suspension } from '../domain/suspension.js';
import { SuspensionRepository } from '../persistence/suspension.repository.js';
import { Suspend } from './suspend.js';

/** Who is suspended says their side; somebody else than who suspended them decides. */
@Injectable()
export class Appeals {
  constructor(
    private readonly suspensions: SuspensionRepository,
    private readonly suspend: Suspend,
    private readonly accessLog: AccessLog,
  ) {}

  /** By the person, or by staff who write down what they say. For everybody else it does not exist. */
  async make(ctx: Ctx, id: string, text: string): Promise<void> {
    const suspension = await this.suspensions.getForUpdate(ctx, id);
    if (suspension.personId !== ctx.actor.personId && !isStaff(ctx)) throw notFound('suspension');
    ensureMayAppeal(suspension);
    await this.suspensions.saveAppeal(ctx, id, text);
    await this.note(ctx, suspension, 'appeal_made');
    await this.suspend.tell(ctx, suspension, 'appealed');
  }

  async decide(ctx: Ctx, id: string, outcome: AppealOutcome, answer: string): Promise<void> {
    if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
    const suspension = await this.suspensions.getForUpdate(ctx, id);
    ensureMayDecide(suspension, ctx.actor.personId);
    await this.suspensions.saveDecision(ctx, id, outcome, answer);
    await this.note(ctx, suspension, `appeal_${outcome}`);
    if (outcome === 'lifted') await this.suspend.finish(ctx, suspension, 'appeal');
    else await this.suspend.tell(ctx, suspension, 'upheld');
  }

  private note(ctx: Ctx, { id: suspensionId, personId }: Suspension, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, suspensionId } });
  }
}
