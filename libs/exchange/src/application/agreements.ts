// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ExchangeLocks } from './exchange-locks.js';

/** Agreements as other parts work with them, never for showing. */
@Injectable()
export class Agreements {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly locks: ExchangeLocks,
  ) {}

  /** Throws `agreement.not_found`. */
  get(ctx: Ctx, id: string): Promise<Agreement> {
    return this.agreements.getAgreement(ctx, id);
  }

  /** Until the transaction ends nobody else changes it; before whatever of one's own is locked after agreements. */
  async lock(ctx: Ctx, id: string): Promise<Agreement> {
    return (await this.locks.agreement(ctx, id)).agreement;
  }

  /** What each of these people has promised for the next two weeks or given in the last one. */
  countEngagements(ctx: Ctx, giverIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.agreements.countEngagements(ctx, giverIds);
  }
}
