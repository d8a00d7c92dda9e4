// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { beneficiaryOf, type Ctx, DomainError, notFound } from '@reciproca/kernel';
import type { GivenAnswer } from '../domain/answer.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import { type Asked, OpenLink } from './open-link.js';
import { type SentAnswer, TakeAnswer } from './take-answer.js';

/** One that somebody was sent. Of one without names nobody knows whether they have answered. */
export interface OwnQuestionnaire extends Asked {
  readonly answer: GivenAnswer | null;
}

/** The questionnaires somebody was sent, theirs to answer with their name or, where it asks for none, at the open address. */
@Injectable()
export class OwnQuestionnaires {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly answers: AnswerRepository,
    private readonly link: OpenLink,
    private readonly takeAnswer: TakeAnswer,
  ) {}

  /** Those that can be answered, and those that were. */
  async list(ctx: Ctx): Promise<OwnQuestionnaire[]> {
    const personId = beneficiaryOf(ctx);
    const all: OwnQuestionnaire[] = [];
    for (const id of await this.questionnaires.listInvited(ctx, personId)) all.push(await this.load(ctx, id, personId));
    return all.filter(({ questionnaire, answer }) => questionnaire.state === 'open' || answer);
  }

  /** Throws `questionnaire.not_found` for whoever was not sent it. */
  async get(ctx: Ctx, id: string): Promise<OwnQuestionnaire> {
    const personId = beneficiaryOf(ctx);
    if (!(await this.questionnaires.isInvited(ctx, id, personId))) throw notFound('questionnaire');
    return this.load(ctx, id, personId);
  }

  /** Throws what is wrong with its fields, and `answer.given_already`. */
  async answer(ctx: Ctx, id: string, sent: SentAnswer): Promise<void> {
    await this.get(ctx, id);
    const isNew = await this.takeAnswer.execute(ctx, id, sent, { personId: beneficiaryOf(ctx) }, 'own_page');
    if (!isNew) throw new DomainError('answer.given_already', 'conflict');
  }

  /** All of it goes; as long as it is open they may answer anew. Throws `answer.not_found`. */
  async takeBack(ctx: Ctx, id: string): Promise<void> {
    await this.get(ctx, id);
    if (!(await this.answers.removeOf(ctx, id, beneficiaryOf(ctx)))) throw notFound('answer');
  }

  private async load(ctx: Ctx, id: string, personId: string): Promise<OwnQuestionnaire> {
    return { ...(await this.link.load(ctx, id)), answer: await this.answers.findOf(ctx, id, personId) };
  }
}
