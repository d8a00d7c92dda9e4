// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, notFound, type PageAsk, type PageOf, romeDay } from '@reciproca/kernel';
import type { RegisterEntry, VolunteerPeriod } from '../domain/register.js';
import { openPeriod, periodsOf } from '../domain/register.rules.js';
import { ensureMaySee, ensureStaff } from '../domain/volunteers.policy.js';
import { RegisterRepository } from '../persistence/register.repository.js';
import { countStanding, listStanding, type StandingVolunteer } from '../persistence/standing.read-model.js';

export interface ListedVolunteer extends StandingVolunteer {
  readonly isCovered: boolean;
}

export interface VolunteerRecord {
  readonly person: PersonCard;
  /** By their number. */
  readonly entries: readonly RegisterEntry[];
  readonly periods: readonly VolunteerPeriod[];
  /** The period they are in. */
  readonly now: VolunteerPeriod | null;
  readonly isCovered: boolean;
}

/** The register as staff read it, and of each volunteer what is theirs. */
@Injectable()
export class ViewRegister {
  constructor(
    private readonly people: People,
    private readonly register: RegisterRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Who is a volunteer now, by name, and whether an insurance covers them today. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<ListedVolunteer>> {
    ensureStaff(ctx);
    const today = romeDay(ctx.clock.now());
    const { items, next } = await listStanding(ctx, page);
    return { items: items.map((one) => ({ ...one, isCovered: isCovered(one.coveredUntil, today) })), next };
  }

  count(ctx: Ctx): Promise<{ all: number; uncovered: number }> {
    ensureStaff(ctx);
    return countStanding(ctx, romeDay(ctx.clock.now()));
  }

  /** Every line there is, by its number, for the paper. */
  async listWhole(ctx: Ctx): Promise<RegisterEntry[]> {
    ensureStaff(ctx);
    await this.accessLog.record(ctx, { action: 'read', personId: null, detail: { what: 'volunteers_register' } });
    return this.register.listWhole(ctx);
  }

  /** One line, for who puts it right. Throws `volunteer_entry.not_found`. */
  async getEntry(ctx: Ctx, id: string): Promise<RegisterEntry> {
    ensureStaff(ctx);
    const entry = await this.register.find(ctx, id);
    if (!entry) throw notFound('volunteer_entry');
    return entry;
  }

  /** Empty where somebody was never entered. Throws `volunteer.not_found` for whom it does not concern. */
  async get(ctx: Ctx, personId: string): Promise<VolunteerRecord> {
    ensureMaySee(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    const entries = await this.register.listOf(ctx, personId);
    const periods = periodsOf(entries);
    return {
      ...{ person, entries, periods, now: openPeriod(periods) },
      isCovered: isCovered(person.coveredUntil, romeDay(ctx.clock.now())),
    };
  }
}

function isCovered(until: string | null, today: string): boolean {
  return until !== null && until >= today;
}
