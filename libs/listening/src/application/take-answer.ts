// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ageOn, People } from '@reciproca/identity';
import { type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { ageBand } from '@reciproca/reporting';
import { Comuni, Residences } from '@reciproca/territory';
import { answerOfKind, type AnswerWay, type GivenAnswer, partTexts } from '../domain/answer.js';
import { ensureOpen, type Questionnaire, type Version } from '../domain/questionnaire.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import { CallBack } from './call-back.js';
import { readAnswer } from './read-answer.js';

/** A form as it was sent, and which version it asked. */
export interface SentAnswer {
  readonly versionId: string;
  readonly body: Record<string, unknown>;
}

/** Whose it is: by name, or by a code that only they have. */
export type Whose = { readonly personId: string } | { readonly code: string };

export function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** One answer, however it came: what was sent twice is there once. */
@Injectable()
export class TakeAnswer {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly answers: AnswerRepository,
    private readonly people: People,
    private readonly comuni: Comuni,
    private readonly residences: Residences,
    private readonly callBack: CallBack,
  ) {}

  /**
   * Whether it was new. Throws what is wrong with its fields, `questionnaire.not_open`, `questionnaire.by_name_only` or
   * `.without_names`, `questionnaire_version.not_found`, and `answer.sent_otherwise` where its code came with another answer.
   */
  async execute(ctx: Ctx, id: string, sent: SentAnswer, whose: Whose, way: AnswerWay): Promise<boolean> {
    const questionnaire = await this.questionnaires.get(ctx, id);
    ensureTakes(questionnaire, whose, way);
    const version = await this.findVersion(ctx, id, sent.versionId);
    const { answers, help } = readAnswer(version.content, await this.listCodes(ctx), sent.body, way === 'paper');
    const known = 'personId' in whose ? await this.knownOf(ctx, whose.personId) : null;
    const answer: GivenAnswer = {
      // Made later must not sort later.
      id: randomUUID(),
      questionnaireId: id,
      versionId: version.id,
      personId: known ? (whose as { personId: string }).personId : null,
      givenOn: romeDay(ctx.clock.now()),
      way,
      ageBand: answerOfKind(version.content, answers, 'age_band') ?? known?.ageBand ?? null,
      comuneCode: answerOfKind(version.content, answers, 'comune') ?? known?.comuneCode ?? null,
      ...partTexts(version.content, answers),
    };
    const codeHash = 'code' in whose ? hashCode(whose.code) : null;
    const isNew = await this.answers.insertNew(ctx, answer, codeHash);
    if (!isNew && codeHash) await this.ensureSame(ctx, answer, codeHash);
    if (isNew && help) await this.callBack.ask(ctx, questionnaire, help, answer.personId);
    return isNew;
  }

  /** The codes of the ente's comuni, for whoever says where they live. */
  async listCodes(ctx: Ctx): Promise<string[]> {
    return (await this.comuni.listEnteComuni(ctx)).map(({ code }) => code);
  }

  /** A form filled in anew by going back, for somebody else or to put it right, would be lost in silence. */
  private async ensureSame(ctx: Ctx, { questionnaireId, answers, texts }: GivenAnswer, code: Buffer): Promise<void> {
    const before = await this.answers.findWithCode(ctx, questionnaireId, code);
    if (before && !isDeepStrictEqual([before.answers, before.texts], [answers, texts]))
      throw new DomainError('answer.sent_otherwise', 'conflict');
  }

  /** One that is, or was, answered. Throws `questionnaire_version.not_found`. */
  async findVersion(ctx: Ctx, id: string, versionId: string): Promise<Version> {
    const found = (await this.questionnaires.listVersions(ctx, id)).find((one) => one.id === versionId);
    if (!found?.publishedAt) throw notFound('questionnaire_version');
    return found;
  }

  private async knownOf(ctx: Ctx, personId: string): Promise<Pick<GivenAnswer, 'ageBand' | 'comuneCode'>> {
    const { birthDate } = await this.people.keepPerson(ctx, personId);
    const residence = await this.residences.findResidence(ctx, personId);
    return { ageBand: ageBand(ageOn(birthDate, romeDay(ctx.clock.now()))), comuneCode: residence?.comuneCode ?? null };
  }
}

/** Sheets of paper are still typed in when it is closed. */
function ensureTakes(questionnaire: Questionnaire, whose: Whose, way: AnswerWay): void {
  if (way !== 'paper' || questionnaire.state === 'draft') ensureOpen(questionnaire);
  if (questionnaire.isAnonymous && 'personId' in whose)
    throw new DomainError('questionnaire.without_names', 'conflict');
  if (!questionnaire.isAnonymous && 'code' in whose) throw new DomainError('questionnaire.by_name_only', 'conflict');
}
