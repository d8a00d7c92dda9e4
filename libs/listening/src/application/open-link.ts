// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { Comuni } from '@reciproca/territory';
import type { Questionnaire, Version } from '../domain/questionnaire.js';
import { codeFrom, readCode } from '../domain/take-back-code.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import { hashCode, type SentAnswer, TakeAnswer } from './take-answer.js';

/** What is asked now, and with what it is asked. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly version: Version;
  /** Those that are or were answered, the first first. */
  readonly versions: readonly Pick<Version, 'id' | 'number'>[];
  readonly comuni: readonly { readonly code: string; readonly name: string }[];
  readonly enteName: string;
  readonly enteId: string;
}

export function newCode(): string {
  return codeFrom(randomBytes(16));
}

/** Whoever has the address answers, and takes the answer back with the code they were given: as nobody, whoever is signed in. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly answers: AnswerRepository,
    private readonly takeAnswer: TakeAnswer,
    private readonly comuni: Comuni,
    private readonly enti: Enti,
  ) {}

  /** Throws `questionnaire.not_found`: for one that is not out yet, or asks for names, as for one that does not exist. */
  async find(seed: CtxSeed, token: string): Promise<Asked> {
    const { own, id } = await this.narrow(seed, token);
    return this.unitOfWork.read(own, (ctx) => this.load(ctx, id));
  }

  async answer(seed: CtxSeed, token: string, sent: SentAnswer, code: string): Promise<void> {
    const { own, id } = await this.narrow(seed, token);
    await this.unitOfWork.run(own, (ctx) => this.takeAnswer.execute(ctx, id, sent, { code }, 'link'));
  }

  /** Throws `answer.code_unknown`. */
  async takeBack(seed: CtxSeed, token: string, typed: string): Promise<void> {
    const { own, id } = await this.narrow(seed, token);
    const code = readCode(typed);
    const isGone =
      code !== null && (await this.unitOfWork.run(own, (ctx) => this.answers.removeWithCode(ctx, id, hashCode(code))));
    if (!isGone) throw new DomainError('answer.code_unknown', 'invalid', { field: 'code' });
  }

  /**
   * What is asked now, or what that version asked, of the ente of the context. Throws `questionnaire.not_found`,
   * `questionnaire_version.not_found`.
   */
  async load(ctx: Ctx, id: string, versionId?: string): Promise<Asked> {
    const questionnaire = await this.questionnaires.get(ctx, id);
    const published = (await this.questionnaires.listVersions(ctx, id)).filter(({ publishedAt }) => publishedAt);
    const newest = published.at(-1);
    if (questionnaire.state === 'draft' || !newest) throw notFound('questionnaire');
    const version = versionId ? published.find((one) => one.id === versionId) : newest;
    if (!version) throw notFound('questionnaire_version');
    const [comuni, ente] = [await this.comuni.listEnteComuni(ctx), await this.enti.getEnte(ctx)];
    const versions = published.map(({ id: own, number }) => ({ id: own, number }));
    return { questionnaire, version, versions, comuni, enteName: ente.name, enteId: ctx.enteId };
  }

  private async narrow(seed: CtxSeed, token: string): Promise<{ own: CtxSeed; id: string }> {
    const found = await this.unitOfWork.read(overAllEnti(seed), (ctx) => this.questionnaires.findByToken(ctx, token));
    if (!found) throw notFound('questionnaire');
    const { trail: _, ...rest } = seed;
    const nobody = { actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null };
    const own: CtxSeed = { ...rest, ...nobody, enteId: found.enteId };
    const { isAnonymous } = await this.unitOfWork.read(own, (ctx) => this.questionnaires.get(ctx, found.id));
    if (!isAnonymous) throw notFound('questionnaire');
    return { own, id: found.id };
  }
}
