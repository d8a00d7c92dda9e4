// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { AGE_BANDS } from '@reciproca/reporting';
import { fromLetters } from '../domain/letters.js';
import { ensureInterviewer, ensureStaff } from '../domain/listening.policy.js';
import { readCode } from '../domain/take-back-code.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { type Asked, OpenLink } from './open-link.js';
import { hashCode, type SentAnswer, TakeAnswer } from './take-answer.js';

/** Answers that somebody else writes down: at a door, at the counter, from a sheet of paper. */
@Injectable()
export class AskOthers {
  constructor(
    private readonly link: OpenLink,
    private readonly takeAnswer: TakeAnswer,
    private readonly answers: AnswerRepository,
  ) {}

  /**
   * What is asked now, or what that version asked. Throws `questionnaire.not_found`, `questionnaire_version.not_found`,
   * `questionnaire.by_name_only`.
   */
  async look(ctx: Ctx, id: string, versionId?: string): Promise<Asked> {
    ensureInterviewer(ctx);
    const asked = await this.link.load(ctx, id, versionId);
    if (!asked.questionnaire.isAnonymous) throw new DomainError('questionnaire.by_name_only', 'conflict');
    return asked;
  }

  async interview(ctx: Ctx, id: string, sent: SentAnswer, code: string): Promise<void> {
    ensureInterviewer(ctx);
    await this.takeAnswer.execute(ctx, id, sent, { code }, 'interview');
  }

  /**
   * Letters as they stand on the sheet of that version, and the code printed on it; one without a code has the spare one.
   * Throws `answer.code_wrong`, and `answer.typed_already` for a sheet somebody else has typed in.
   */
  async typeIn(ctx: Ctx, id: string, { versionId, body }: SentAnswer, typed: string, spare: string): Promise<void> {
    ensureStaff(ctx);
    const { version } = await this.look(ctx, id, versionId);
    const code = typed.trim() === '' ? spare : readCode(typed);
    if (!code) throw new DomainError('answer.code_wrong', 'invalid', { field: 'code' });
    if (code !== spare && (await this.answers.findWithCode(ctx, id, hashCode(code))))
      throw new DomainError('answer.typed_already', 'conflict', { field: 'code' });
    const given = version.content.questions.map(
      (question) => [question.id, fromLetters(question, AGE_BANDS, body[question.id])] as const,
    );
    const read = { ...body, ...Object.fromEntries(given) };
    const isNew = await this.takeAnswer.execute(ctx, id, { versionId, body: read }, { code }, 'paper');
    if (!isNew && code !== spare) throw new DomainError('answer.typed_already', 'conflict', { field: 'code' });
  }
}
