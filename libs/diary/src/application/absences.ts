// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import {
  addDays,
  beneficiaryOf,
  type Ctx,
  endOfRomeDay,
  isStaff,
  newId,
  notFound,
  romeDay,
  startOfRomeDay,
} from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Absence, ensureAbsence } from '../domain/absence.js';
import type { DiaryEntry } from '../domain/diary-entry.js';
import '../domain/diary.events.js';
import { AbsenceRepository } from '../persistence/absence.repository.js';
import { DiaryRepository } from '../persistence/diary.repository.js';

/** Days on which people are not there: their own word, or staff's for them. */
@Injectable()
export class Absences {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly entries: DiaryRepository,
    private readonly people: People,
  ) {}

  /** For the person acted for. Throws what `ensureAbsence` throws. What was agreed for these days stays until somebody calls it off. */
  async record(ctx: Ctx, input: Pick<Absence, 'startsOn' | 'endsOn' | 'reason'>): Promise<Absence> {
    const personId = beneficiaryOf(ctx);
    ensureAbsence(input, romeDay(ctx.clock.now()));
    await this.people.getPerson(ctx, personId);
    await this.entries.lockPeople(ctx, [personId]);
    const absence: Absence = {
      id: newId(),
      personId,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      reason: input.reason,
      recordedBy: ctx.actor.personId,
      createdAt: ctx.clock.now(),
    };
    await this.absences.insert(ctx, absence);
    await this.write(ctx, absence);
    await emit(ctx, { topic: 'diary.absence_recorded', payload: { absenceId: absence.id, personId } });
    return absence;
  }

  /** The person is back: from tomorrow on where they were away already, else it never was. Throws `absence.not_found`. */
  async end(ctx: Ctx, id: string): Promise<void> {
    const absence = await this.absences.getForUpdate(ctx, id);
    if (absence.personId !== ctx.beneficiaryId && !isStaff(ctx)) throw notFound('absence');
    const yesterday = addDays(romeDay(ctx.clock.now()), -1);
    if (absence.startsOn > yesterday) {
      await this.absences.remove(ctx, id);
      await this.entries.replace(ctx, [id], []);
      return;
    }
    await this.absences.setEnd(ctx, id, yesterday);
    await this.write(ctx, { ...absence, endsOn: yesterday });
  }

  /** Those not over yet, the next first. */
  list(ctx: Ctx, personId: string): Promise<Absence[]> {
    return this.absences.listSince(ctx, personId, romeDay(ctx.clock.now()));
  }

  /** What the diary should say of the absences not over yet. */
  async listExpected(ctx: Ctx): Promise<DiaryEntry[]> {
    return (await this.absences.listAllSince(ctx, romeDay(ctx.clock.now()))).map(entryOf);
  }

  /** Writes those of them anew that are absences. */
  async rewrite(ctx: Ctx, ids: readonly string[]): Promise<void> {
    for (const absence of await this.absences.listByIds(ctx, ids)) await this.write(ctx, absence);
  }

  private write(ctx: Ctx, absence: Absence): Promise<void> {
    return this.entries.replace(ctx, [absence.id], [entryOf(absence)]);
  }
}

function entryOf({ id, personId, startsOn, endsOn }: Absence): DiaryEntry {
  const cause = { causeKind: 'absence' as const, causeId: id, groupId: id, sourceId: id };
  const hours = { startsAt: startOfRomeDay(startsOn), endsAt: endOfRomeDay(endsOn) };
  return { personId, firmness: 'absent', ...cause, ...hours, begins: null, ends: null };
}
