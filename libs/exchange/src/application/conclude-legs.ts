// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { isItsTime } from '../domain/agreement-clock.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { CompleteAgreement } from './complete-agreement.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { LegsOfPair } from './legs-of-pair.js';

/** There and back by the same two people is said done, and confirmed, in one word. The other way counts with the minutes agreed. */
@Injectable()
export class ConcludeLegs {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly legsOfPair: LegsOfPair,
    private readonly locks: ExchangeLocks,
    private readonly completeAgreement: CompleteAgreement,
    private readonly confirmAgreement: ConfirmAgreement,
  ) {}

  /** The other ways between the same two that can be said done, or confirmed, with this one. */
  async listWith(ctx: Ctx, id: string, step: 'complete' | 'confirm'): Promise<Agreement[]> {
    const own = await this.agreements.getAgreement(ctx, id);
    const agreed = await this.legsOfPair.list(ctx, own);
    return agreed.filter((other) => canBe(other, step, ctx.clock.now()));
  }

  async complete(ctx: Ctx, id: string, minutes?: number): Promise<void> {
    const others = await this.lock(ctx, id, 'complete');
    await this.completeAgreement.execute(ctx, id, minutes);
    for (const other of others) await this.completeAgreement.execute(ctx, other.id);
  }

  async confirm(ctx: Ctx, id: string, minutes?: number): Promise<void> {
    const others = await this.lock(ctx, id, 'confirm');
    await this.confirmAgreement.execute(ctx, id, minutes);
    for (const other of others) await this.confirmAgreement.execute(ctx, other.id);
  }

  private async lock(ctx: Ctx, id: string, step: 'complete' | 'confirm'): Promise<Agreement[]> {
    const others = await this.listWith(ctx, id, step);
    await this.locks.only(ctx, await this.locks.agreementParts(ctx, [id, ...others.map((other) => other.id)]));
    return others;
  }
}

function canBe({ state, startsAt }: Agreement, step: 'complete' | 'confirm', now: Date): boolean {
  return step === 'confirm'
    ? state === 'done'
    : ['agreed', 'under_way'].includes(state) && isItsTime('done', startsAt, now);
}
