// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound, romeDay } from '@reciproca/kernel';
import { type SeatTerm, sits } from '../domain/seat.js';
import { TermRepository } from '../persistence/term.repository.js';

/** As whom the person acted for sits at a table. */
@Injectable()
export class FindMembership {
  constructor(private readonly terms: TermRepository) {}

  async list(ctx: Ctx): Promise<SeatTerm[]> {
    if (!ctx.beneficiaryId) return [];
    const today = romeDay(ctx.clock.now());
    return (await this.terms.listRunningOf(ctx, ctx.beneficiaryId)).filter((term) => sits(term, today));
  }

  /** For whoever does not sit there, what happens at it does not exist. Throws `<noun>.not_found`. */
  async of(ctx: Ctx, tableId: string, noun: string): Promise<SeatTerm> {
    const term = (await this.list(ctx)).find((one) => one.tableId === tableId);
    if (!term) throw notFound(noun);
    return term;
  }
}
