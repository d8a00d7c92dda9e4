// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, notFound, romeDay } from '@reciproca/kernel';
import { type Participant, QUESTION_NAMES, SPECIAL } from '../domain/participant.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import type { AnswersInput } from './participant.input.js';

/** What was shown to whoever says yes on the page itself: the words beside the box. */
export const ONLINE_NOTICE = 'web 1';

/** The answers of a participant, by themselves or by staff, and the consent that is taken back. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly participants: ParticipantRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `participant.not_found` and `participant.consent_needed` for an answer of a special category. */
  async answer(ctx: Ctx, id: string, { consents, ...given }: AnswersInput): Promise<Participant> {
    const before = await this.find(ctx, id);
    const answers = Object.fromEntries(QUESTION_NAMES.map((name) => [name, given[name] ?? null]));
    const consented = consents && !before.consentOn && before.personId === ctx.actor.personId;
    const consent = consented
      ? {
          consentOn: romeDay(ctx.clock.now()),
          consentWay: 'online' as const,
          noticeVersion: ONLINE_NOTICE,
          specialWithdrawnAt: null,
        }
      : {};
    const answered: Participant = { ...before, ...answers, ...consent };
    const special = SPECIAL.find((name) => answered[name] === 'yes' || answered[name] === 'no');
    if (special && !answered.consentOn)
      throw new DomainError('participant.consent_needed', 'invalid', { field: special });
    await this.participants.save(ctx, answered);
    await this.record(ctx, answered, 'participant_answered');
    return answered;
  }

  /** The answers it was given for are deleted with it; everything else stays. */
  async withdraw(ctx: Ctx, id: string): Promise<Participant> {
    const before = await this.find(ctx, id);
    const withdrawn: Participant = {
      ...before,
      disability: null,
      minority: null,
      consentOn: null,
      consentWay: null,
      noticeVersion: null,
      specialWithdrawnAt: ctx.clock.now(),
    };
    await this.participants.save(ctx, withdrawn);
    await this.record(ctx, withdrawn, 'participant_consent_withdrawn');
    return withdrawn;
  }

  private async find(ctx: Ctx, id: string): Promise<Participant> {
    const found = await this.participants.getForUpdate(ctx, id);
    if (!isStaff(ctx) && found.personId !== ctx.actor.personId) throw notFound('participant');
    await this.people.keepPerson(ctx, found.personId);
    return found;
  }

  private record(ctx: Ctx, { id, projectId, personId }: Participant, what: string): Promise<void> {
    const detail = { what, projectId, participantId: id };
    return this.accessLog.record(ctx, { action: 'write', personId, detail });
  }
}
