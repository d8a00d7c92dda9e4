// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { clashesOf, MOST_TRAVEL_MINUTES, type TravelPace } from '../domain/clash.rules.js';
import type { DiaryEntry, WantedTime } from '../domain/diary-entry.js';
import { DiaryRepository } from '../persistence/diary.repository.js';

const MARGIN_MS = MOST_TRAVEL_MINUTES * 60_000;

/** Whose time is taken by what: whoever causes it writes it here in the same transaction, whoever plans looks here. */
@Injectable()
export class Diary {
  constructor(private readonly entries: DiaryRepository) {}

  /** Before one looks and then writes: locks of listings, slots and agreements come first. */
  lockPeople(ctx: Ctx, personIds: readonly string[]): Promise<void> {
    return this.entries.lockPeople(ctx, personIds);
  }

  /** Puts these in place of whatever was written for the same sources. */
  replace(ctx: Ctx, sourceIds: readonly string[], entries: readonly DiaryEntry[]): Promise<void> {
    return this.entries.replace(ctx, sourceIds, entries);
  }

  /** What stands in the way of these times, the earliest first; what is only held for an answer does not. */
  async listClashes(ctx: Ctx, wanted: readonly WantedTime[], pace: TravelPace): Promise<DiaryEntry[]> {
    if (wanted.length === 0) return [];
    const personIds = wanted.map(({ personId }) => personId);
    const from = Math.min(...wanted.map(({ startsAt }) => startsAt.getTime())) - MARGIN_MS;
    const until = Math.max(...wanted.map(({ endsAt }) => endsAt.getTime())) + MARGIN_MS;
    const entries = await this.entries.list(ctx, personIds, new Date(from), new Date(until));
    const found = new Set(wanted.flatMap((one) => clashesOf(one, entries, pace)));
    return entries.filter((entry) => found.has(entry));
  }

  /** Everything that takes time of these people around these hours, by person; held things as well. */
  async listAround(
    ctx: Ctx,
    personIds: readonly string[],
    from: Date,
    until: Date,
  ): Promise<ReadonlyMap<string, readonly DiaryEntry[]>> {
    const [first, last] = [new Date(from.getTime() - MARGIN_MS), new Date(until.getTime() + MARGIN_MS)];
    const byPerson = new Map<string, DiaryEntry[]>();
    for (const entry of await this.entries.list(ctx, personIds, first, last)) {
      const own = byPerson.get(entry.personId);
      if (own) own.push(entry);
      else byPerson.set(entry.personId, [entry]);
    }
    return byPerson;
  }

  /** What takes these people's time between two instants, or everybody's of the ente where none are named; the earliest first. */
  listBetween(ctx: Ctx, personIds: readonly string[] | null, from: Date, until: Date): Promise<DiaryEntry[]> {
    return personIds ? this.entries.list(ctx, personIds, from, until) : this.entries.listOfAll(ctx, from, until);
  }

  /** Everything of the ente that is not over, for whoever counts it again. */
  listAhead(ctx: Ctx): Promise<DiaryEntry[]> {
    return this.entries.listAhead(ctx);
  }
}
