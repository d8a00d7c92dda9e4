// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ensureBorn, fiscalCodeIdentifier, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound, romeDay } from '@reciproca/kernel';
import type { RegisterEntry } from '../domain/register.js';
import {
  ensureIdentity,
  ensureNotToCome,
  ensureOldEnough,
  FORGOTTEN,
  holdingLines,
  openPeriod,
  periodsOf,
} from '../domain/register.rules.js';
import { ensureStaff } from '../domain/volunteers.policy.js';
import { RegisterRepository } from '../persistence/register.repository.js';
import { findHomeLine } from '../persistence/standing.read-model.js';
import type { CorrectionInput, EntryInput, ExitInput } from './register.input.js';

/** Writes the register: who comes, who goes, and what of it was wrong. Nothing in it is ever changed. */
@Injectable()
export class KeepRegister {
  constructor(
    private readonly people: People,
    private readonly register: RegisterRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `volunteers.day_to_come`, `.identity_needed`, `.residence_needed`, `.out_of_order`, `.too_young`, `person.not_born_then`, and `fiscal_code.…` of a code that is none. */
  async enter(
    ctx: Ctx,
    personId: string,
    { day, section, activity, reason, ...who }: EntryInput,
  ): Promise<RegisterEntry> {
    ensureStaff(ctx);
    await this.people.lock(ctx, personId);
    const person = await this.people.keepPerson(ctx, personId);
    ensureNotToCome(day, romeDay(ctx.clock.now()));
    ensureBorn(person, day, 'day');
    ensureOldEnough(person, day);
    const lines = await this.register.listOf(ctx, personId);
    if (openPeriod(periodsOf(lines))) throw new DomainError('volunteers.entered_already', 'conflict');
    const residence = who.residence ?? (await findHomeLine(ctx, personId));
    if (!residence) throw new DomainError('volunteers.residence_needed', 'invalid', { field: 'residence' });
    const entry = {
      ...this.line(ctx, person),
      ...{ kind: 'entry' as const, day, section, activity, reason: reason ?? null, residence },
      taxCode: codeOf(who.taxCode),
      birthPlace: who.birthPlace ?? null,
    };
    ensureIdentity(entry);
    return this.write(ctx, entry, lines, 'volunteer_entered');
  }

  /** Throws `volunteers.day_to_come`, `.not_entered`, `.out_of_order`. */
  async leave(ctx: Ctx, personId: string, { day, reason }: ExitInput): Promise<RegisterEntry> {
    ensureStaff(ctx);
    await this.people.lock(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    ensureNotToCome(day, romeDay(ctx.clock.now()));
    const lines = await this.register.listOf(ctx, personId);
    const open = openPeriod(periodsOf(lines));
    const entry = lines.find(({ number }) => number === open?.number);
    if (!entry) throw new DomainError('volunteers.not_entered', 'conflict');
    const { section, activity, taxCode, birthPlace, residence } = entry;
    const exit = { ...this.line(ctx, nameOf(person, entry)), kind: 'exit' as const, day, reason };
    return this.write(ctx, { ...exit, section, activity, taxCode, birthPlace, residence }, lines, 'volunteer_left');
  }

  /** Throws `volunteers.corrected_already`, `.day_to_come`, `.identity_needed`, `.out_of_order`, `.forgotten`, `.too_young`, `person.not_born_then`. */
  async correct(ctx: Ctx, entryId: string, { isVoid, reason, ...right }: CorrectionInput): Promise<RegisterEntry> {
    ensureStaff(ctx);
    const wrong = await this.register.find(ctx, entryId);
    if (!wrong) throw notFound('volunteer_entry');
    await this.people.lock(ctx, wrong.personId);
    const person = await this.people.getPerson(ctx, wrong.personId);
    const lines = await this.register.listOf(ctx, wrong.personId);
    if (!holdingLines(lines).some(({ number }) => number === wrong.number))
      throw new DomainError('volunteers.corrected_already', 'conflict');
    if (wrong.name === FORGOTTEN) throw new DomainError('volunteers.forgotten', 'conflict');
    const corrected = {
      ...wrong,
      ...this.line(ctx, nameOf(person, wrong)),
      day: right.day ?? wrong.day,
      section: right.section ?? wrong.section,
      activity: right.activity ?? wrong.activity,
      taxCode: right.taxCode ? codeOf(right.taxCode) : wrong.taxCode,
      birthPlace: right.birthPlace ?? wrong.birthPlace,
      residence: right.residence ?? wrong.residence,
      reason,
      corrects: wrong.number,
      isVoid,
    };
    ensureNotToCome(corrected.day, romeDay(ctx.clock.now()));
    ensureBorn(person, corrected.day, 'day');
    if (corrected.kind === 'entry' && !isVoid) ensureOldEnough(person, corrected.day);
    ensureIdentity(corrected);
    return this.write(ctx, corrected, lines, 'volunteer_corrected');
  }

  private line(ctx: Ctx, { id: personId, fullName: name, birthDate }: PersonCard) {
    return {
      ...{ id: newId(), personId, name, birthDate, corrects: null, isVoid: false },
      recordedBy: ctx.actor.personId,
      recordedAt: ctx.clock.now(),
    };
  }

  private async write(
    ctx: Ctx,
    entry: Omit<RegisterEntry, 'number'>,
    lines: readonly RegisterEntry[],
    what: string,
  ): Promise<RegisterEntry> {
    periodsOf([...lines, { ...entry, number: Number.MAX_SAFE_INTEGER }]);
    const written = await this.register.insert(ctx, entry);
    const { personId, number, day, corrects } = written;
    await this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what, number, day, ...(corrects !== null && { corrects }) },
    });
    return written;
  }
}

/** A card that is closed may be blank by now: the register goes on with the name it has. */
function nameOf(person: PersonCard, { name: fullName, birthDate }: RegisterEntry): PersonCard {
  return person.state === 'left' ? { ...person, fullName, birthDate } : person;
}

function codeOf(typed: string | undefined): string | null {
  return typed ? fiscalCodeIdentifier(typed, 'taxCode').value : null;
}
