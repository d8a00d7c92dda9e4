// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { MINUTES_A_DAY, minutesToConfirm, type RealMinutes } from '../domain/real-minutes.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';

/** A day has twenty-four hours, however many people somebody helps in it. */
@Injectable()
export class DayOfGiver {
  constructor(private readonly agreements: AgreementRepository) {}

  /** Throws `agreement.day_is_full` where what was done that day for others leaves no room for so many minutes. */
  async ensureRoom(ctx: Ctx, agreement: Agreement, real: RealMinutes): Promise<void> {
    const day = romeDay(agreement.startsAt);
    const others = await this.agreements.sumMinutesDone(ctx, agreement, startOfRomeDay(day), endOfRomeDay(day));
    const left = MINUTES_A_DAY - others;
    if (minutesToConfirm(real) > left)
      throw new DomainError('agreement.day_is_full', 'invalid', { field: 'minutes', left: Math.max(0, left) });
  }
}
