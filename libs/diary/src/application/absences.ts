// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import {
  addDays,
  beneficiaryOf,
  type Ctx,
  DomainError,
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
import { type AgreedChoice, AgreedMeanwhile, type AgreedThing } from './agreed-meanwhile.js';
import { AbsenceRepository } from '../persistence/absence.repository.js';
import { DiaryRepository } from '../persistence/diary.repository.js';

type AbsenceInput = Pick<Absence, 'startsOn' | 'endsOn' | 'reason'> & {
  /** What becomes of what was agreed for these days, by its id. */
  readonly agreed?: Readonly<Record<string, AgreedChoice>> | undefined;
};

/** Days on which people are not there: their own word, or staff's for them. */
@Injectable()
export class Absences {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly entries: DiaryRepository,
    private readonly people: People,
    private readonly meanwhile: AgreedMeanwhile,
  ) {}

  /** What the person acted for has agreed for these days, the soonest first. */
  listAgreed(ctx: Ctx, { startsOn, endsOn }: Pick<Absence, 'startsOn' | 'endsOn'>): Promise<AgreedThing[]> {
    return this.meanwhile.list(ctx, beneficiaryOf(ctx), startOfRomeDay(startsOn), endOfRomeDay(endsOn));
  }

  /** Refuses, with the field, while something agreed for these days has nothing said about it: for whoever asks people first. */
  async ensureSaid(ctx: Ctx, input: AbsenceInput): Promise<void> {
    ensureAbsence(input, romeDay(ctx.clock.now()));
    const unsaid = (await this.listAgreed(ctx, input)).filter(({ id }) => !input.agreed?.[id]);
    if (unsaid.length > 0)
      throw new DomainError('absence.say_what_becomes', 'invalid', { field: `agreed.${unsaid[0]?.id}` });
  }

  /** For the person acted for. Throws what `ensureAbsence` throws. What was agreed for these days stays, but for what is called off with it. */
  async record(ctx: Ctx, input: AbsenceInput): Promise<Absence> {
    const personId = beneficiaryOf(ctx);
    ensureAbsence(input, romeDay(ctx.clock.now()));
    await this.people.getPerson(ctx, personId);
    // Before the person's diary is locked: what is called off locks listings.
    const during = { personId, from: startOfRomeDay(input.startsOn), until: endOfRomeDay(input.endsOn) };
    await this.meanwhile.callOff(ctx, during, input.agreed ?? {});
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
