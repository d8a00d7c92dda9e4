// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ensureBorn, fiscalCodeIdentifier, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { type Participant, QUESTION_NAMES, SPECIAL } from '../domain/participant.js';
import type { Project } from '../domain/project.js';
import { ensureStaff } from '../domain/project.policy.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import { ProjectRepository } from '../persistence/project.repository.js';
import type { EntryInput, RecordInput } from './participant.input.js';

/** Enters a person in a project, and writes how long they were in it, how it was on leaving, tax code and consent. */
@Injectable()
export class EnterParticipant {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly participants: ParticipantRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found`, `participant.day_outside`, `person.not_born_then` and `participant.there_already`. */
  async enter(ctx: Ctx, personId: string, { projectId, enteredOn }: EntryInput): Promise<Participant> {
    const enteredBy = ensureStaff(ctx);
    // Its days do not change meanwhile.
    await this.projects.lockAll(ctx);
    const person = await this.people.keepPerson(ctx, personId);
    ensureWithin(await this.projects.get(ctx, projectId), enteredOn, 'enteredOn');
    ensureBorn(person, enteredOn, 'enteredOn');
    const participant = {
      ...(Object.fromEntries(QUESTION_NAMES.map((name) => [name, null])) as Pick<
        Participant,
        (typeof QUESTION_NAMES)[number]
      >),
      id: newId(),
      projectId,
      personId,
      enteredOn,
      leftOn: null,
      outcomes: null,
      taxCode: null,
      noTaxCodeReason: null,
      consentOn: null,
      consentWay: null,
      noticeVersion: null,
      specialWithdrawnAt: null,
      enteredBy,
      createdAt: ctx.clock.now(),
    };
    await this.participants.insert(ctx, participant);
    await this.record(ctx, participant, 'participant_entered');
    return participant;
  }

  /**
   * Throws `participant.not_found`, `participant.day_outside`, `participant.days_backwards`, `participant.consent_whole`,
   * `participant.consent_needed`, `participant.code_or_reason`, `participant.outcome_early`, `participant.outcome_to_come`,
   * `participant.outcome_alone`, `participant.consent_to_come`, `person.not_born_then` and what is wrong with a fiscal code.
   */
  async write(ctx: Ctx, id: string, input: RecordInput): Promise<Participant> {
    ensureStaff(ctx);
    await this.projects.lockAll(ctx);
    const before = await this.participants.getForUpdate(ctx, id);
    const person = await this.people.keepPerson(ctx, before.personId);
    const today = romeDay(ctx.clock.now());
    const changed: Participant = { ...before, ...fieldsOf(input) };
    const project = await this.projects.get(ctx, before.projectId);
    ensureWithin(project, changed.enteredOn, 'enteredOn');
    ensureBorn(person, changed.enteredOn, 'enteredOn');
    if (changed.leftOn) ensureWithin(project, changed.leftOn, 'leftOn');
    // How it was for them on leaving, nobody knows before they leave.
    if (changed.outcomes && changed.leftOn && changed.leftOn > today)
      throw new DomainError('participant.outcome_to_come', 'invalid', { field: 'leftOn' });
    if (changed.consentOn && changed.consentOn !== before.consentOn) {
      ensureBorn(person, changed.consentOn, 'consentOn');
      if (changed.consentOn > today)
        throw new DomainError('participant.consent_to_come', 'invalid', { field: 'consentOn' });
    }
    const isAnswered = SPECIAL.some((name) => before[name] === 'yes' || before[name] === 'no');
    // What was said with consent is not left behind without it: taking it back is a press of its own, which deletes.
    if (!changed.consentOn && isAnswered)
      throw new DomainError('participant.consent_needed', 'invalid', { field: 'consentOn' });
    const isGivenAnew = changed.consentOn !== null && before.consentOn === null;
    const written = isGivenAnew ? { ...changed, specialWithdrawnAt: null } : changed;
    await this.participants.save(ctx, written);
    await this.record(ctx, written, 'participant_written');
    return written;
  }

  private record(ctx: Ctx, { id, projectId, personId }: Participant, what: string): Promise<void> {
    const detail = { what, projectId, participantId: id };
    return this.accessLog.record(ctx, { action: 'write', personId, detail });
  }
}

function ensureWithin({ startsOn, endsOn }: Project, day: string, field: string): void {
  if (day < startsOn || day > endsOn) throw new DomainError('participant.day_outside', 'invalid', { field });
}

type Recorded = Omit<RecordInput, 'outcomes' | 'leftOn'>;

function fieldsOf({ outcomes, leftOn = undefined, ...input }: RecordInput): Partial<Participant> {
  if (leftOn && leftOn < input.enteredOn)
    throw new DomainError('participant.days_backwards', 'invalid', { field: 'leftOn' });
  if (outcomes.length > 0 && !leftOn)
    throw new DomainError('participant.outcome_early', 'invalid', { field: 'leftOn' });
  const distinct = [...new Set(outcomes)];
  if (distinct.includes('none') && distinct.length > 1)
    throw new DomainError('participant.outcome_alone', 'invalid', { field: 'outcomes' });
  return {
    enteredOn: input.enteredOn,
    leftOn: leftOn ?? null,
    outcomes: distinct.length > 0 ? distinct : null,
    ...taxCodeOf(input),
    ...consentOf(input),
  };
}

function taxCodeOf({ taxCode, noTaxCodeReason }: Recorded): Pick<Participant, 'taxCode' | 'noTaxCodeReason'> {
  if (taxCode && noTaxCodeReason)
    throw new DomainError('participant.code_or_reason', 'invalid', { field: 'noTaxCodeReason' });
  return {
    taxCode: taxCode ? fiscalCodeIdentifier(taxCode, 'taxCode').value : null,
    noTaxCodeReason: noTaxCodeReason ?? null,
  };
}

function consentOf({
  consentOn = undefined,
  consentWay = undefined,
  noticeVersion = undefined,
}: Recorded): Pick<Participant, 'consentOn' | 'consentWay' | 'noticeVersion'> {
  const parts = { consentOn, consentWay, noticeVersion };
  const [missing] = Object.entries(parts).flatMap(([field, value]) => (value === undefined ? [field] : []));
  const isAny = Object.values(parts).some((value) => value !== undefined);
  if (isAny && missing) throw new DomainError('participant.consent_whole', 'invalid', { field: missing });
  return { consentOn: consentOn ?? null, consentWay: consentWay ?? null, noticeVersion: noticeVersion ?? null };
}
