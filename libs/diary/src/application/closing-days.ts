// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, romeDay } from '@reciproca/kernel';
import { ensureClosings, type EnteDays, type SpecialDay, specialDay } from '../domain/closing-days.js';
import { EnteDaysRepository } from '../persistence/ente-days.repository.js';

/** Public holidays, the patron saint's day, and when the ente's office is shut. */
@Injectable()
export class ClosingDays {
  constructor(private readonly days: EnteDaysRepository) {}

  get(ctx: Ctx): Promise<EnteDays> {
    return this.days.get(ctx);
  }

  /** For coordinators. Throws what {@link ensureClosings} throws. */
  async set(ctx: Ctx, days: EnteDays): Promise<EnteDays> {
    if (!ctx.actor.roles.includes('coordinator')) throw forbidden();
    ensureClosings(days.closings, romeDay(ctx.clock.now()));
    const ordered = { ...days, closings: days.closings.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)) };
    await this.days.save(ctx, ordered);
    return ordered;
  }

  /** Of these days those on which the ente lets nothing be proposed, and why. */
  async listPaused(ctx: Ctx, days: readonly string[]): Promise<ReadonlyMap<string, SpecialDay>> {
    return (await this.days.get(ctx)).pauses ? this.listSpecial(ctx, days) : new Map();
  }

  /** Of these days (yyyy-mm-dd), those that are none like others, and why. */
  async listSpecial(ctx: Ctx, days: readonly string[]): Promise<ReadonlyMap<string, SpecialDay>> {
    const own = await this.days.get(ctx);
    return new Map(
      days.flatMap((day) => {
        const special = specialDay(day, own);
        return special ? [[day, special] as const] : [];
      }),
    );
  }
}
