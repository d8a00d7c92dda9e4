// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ensureBorn, fiscalCodeIdentifier, isMinor, People } from '@reciproca/identity';
import { type Ctx, DomainError, ensureNoLonger, ensureWithinYears, newId, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { CommitmentInput } from './civic.input.js';
import { COMMITMENT_CLOSED, COMMITMENT_MADE, type CivicNews } from '../domain/civic.events.js';
import { ensureStaff } from '../domain/civic.policy.js';
import { type Commitment, COMMITMENT_TRANSITIONS, type CommitmentState } from '../domain/commitment.js';
import { CivicRepository } from '../persistence/civic.repository.js';

/** Three years: nobody owes service to the community for longer. */
const MOST_DAYS = 1096;
const YOUNGEST = 'civic.minor_without_guardian';

/** Writes down what was agreed on paper, who watches over it, and how it ends. */
@Injectable()
export class MakeCommitment {
  constructor(
    private readonly people: People,
    private readonly civic: CivicRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Throws `civic.days_backwards`, `civic.not_a_tutor`, `civic.own_tutor`, `civic.minor_without_guardian`, `person.not_born_then`,
   * `period.too_far`, `period.too_long`, `fiscal_code.length`, `.shape` or `.check`.
   */
  async execute(
    ctx: Ctx,
    personId: string,
    { agreedHours, fiscalCode, ...input }: CommitmentInput,
  ): Promise<Commitment> {
    ensureStaff(ctx);
    const person = await this.people.keepPerson(ctx, personId);
    if (input.endsOn < input.startsOn) throw new DomainError('civic.days_backwards', 'invalid', { field: 'endsOn' });
    ensureBorn(person, input.startsOn, 'startsOn');
    ensureWithinYears(input.startsOn, romeDay(ctx.clock.now()), 1, 'startsOn');
    ensureNoLonger(input.startsOn, input.endsOn, MOST_DAYS, 'endsOn');
    if (isMinor(person.birthDate, romeDay(ctx.clock.now())) && !person.guardianId)
      throw new DomainError(YOUNGEST, 'conflict');
    await this.ensureTutor(ctx, input.tutorId, personId);
    const commitment: Commitment = {
      ...input,
      protocol: input.protocol ?? null,
      fiscalCode: fiscalCode ? fiscalCodeIdentifier(fiscalCode).value : null,
      project: input.project ?? null,
      id: newId(),
      personId,
      agreedMinutes: Math.round(agreedHours * 60),
      state: 'active',
      endReason: null,
      createdBy: ctx.actor.personId,
      createdAt: ctx.clock.now(),
    };
    await this.civic.insert(ctx, commitment);
    await this.record(ctx, commitment, 'civic_return_agreed');
    await emit(ctx, { topic: COMMITMENT_MADE, payload: newsOf(ctx, commitment, commitment.id) });
    return commitment;
  }

  async changeTutor(ctx: Ctx, id: string, tutorId: string): Promise<Commitment> {
    ensureStaff(ctx);
    const commitment = await this.civic.getForUpdate(ctx, id);
    await this.ensureTutor(ctx, tutorId, commitment.personId);
    const changed = { ...commitment, tutorId };
    await this.civic.save(ctx, commitment.state, changed);
    await this.record(ctx, changed, 'civic_return_tutor');
    return changed;
  }

  /** Before all hours are done; what was done stands. */
  async end(ctx: Ctx, id: string, reason: string): Promise<Commitment> {
    ensureStaff(ctx);
    const commitment = await this.civic.getForUpdate(ctx, id);
    ensureStateChange(commitment, 'ended');
    const ended: Commitment = { ...commitment, state: 'ended', endReason: reason };
    await this.civic.save(ctx, commitment.state, ended);
    await this.record(ctx, ended, 'civic_return_ended');
    await emit(ctx, { topic: COMMITMENT_CLOSED, payload: newsOf(ctx, ended, `${id}:ended`) });
    return ended;
  }

  private async ensureTutor(ctx: Ctx, tutorId: string, personId: string): Promise<void> {
    const tutor = await this.people.findPerson(ctx, tutorId);
    const isTutor = tutor?.roles.some((role) => role === 'tutor' || role === 'operator' || role === 'coordinator');
    if (!isTutor) throw new DomainError('civic.not_a_tutor', 'invalid', { field: 'tutorId' });
    if (tutorId === personId) throw new DomainError('civic.own_tutor', 'invalid', { field: 'tutorId' });
  }

  private record(ctx: Ctx, { id, personId }: Commitment, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, commitmentId: id } });
  }
}

export function newsOf(ctx: Ctx, { id, personId, tutorId }: Commitment, key: string): CivicNews {
  return { commitmentId: id, personId, tutorId, actorId: ctx.actor.personId, key };
}

/** Throws `civic.not_active`. */
export function ensureStateChange({ state }: Commitment, to: CommitmentState): void {
  if (!COMMITMENT_TRANSITIONS[state].includes(to)) throw new DomainError('civic.not_active', 'conflict');
}
