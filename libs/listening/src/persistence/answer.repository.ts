// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { GivenAnswer } from '../domain/answer.js';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity.js';

@Injectable()
export class AnswerRepository {
  constructor(
    @InjectRepository(QuestionnaireAnswerEntity) private readonly answers: Repository<QuestionnaireAnswerEntity>,
  ) {}

  /** By an id that tells nothing of when it came. */
  async list(ctx: Ctx, questionnaireId: string): Promise<GivenAnswer[]> {
    const rows = await ownRows(ctx, this.answers).find({ where: { questionnaireId }, order: { id: 'ASC' } });
    return rows.map(({ codeHash: _, ...answer }) => answer);
  }

  /** Whether it was new: one with the same code, or of the same person, is there already. */
  insertNew(ctx: Ctx, answer: GivenAnswer, codeHash: Buffer | null): Promise<boolean> {
    return ownRows(ctx, this.answers).insertNew({ ...answer, codeHash });
  }

  findWithCode(ctx: Ctx, questionnaireId: string, codeHash: Buffer): Promise<GivenAnswer | null> {
    return this.findOne(ctx, { questionnaireId, codeHash });
  }

  findOf(ctx: Ctx, questionnaireId: string, personId: string): Promise<GivenAnswer | null> {
    return this.findOne(ctx, { questionnaireId, personId });
  }

  async removeWithCode(ctx: Ctx, questionnaireId: string, codeHash: Buffer): Promise<boolean> {
    return (await ownRows(ctx, this.answers).delete({ questionnaireId, codeHash })) > 0;
  }

  async removeOf(ctx: Ctx, questionnaireId: string, personId: string): Promise<boolean> {
    return (await ownRows(ctx, this.answers).delete({ questionnaireId, personId })) > 0;
  }

  /** How many there are of each version of all questionnaires. */
  async countByVersion(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
    const rows = await ctx.tx.query<{ versionId: string; count: number }>(
      'SELECT version_id AS "versionId", count(*)::int AS count FROM questionnaire_answers WHERE ente_id = $1 GROUP BY version_id',
      [ctx.enteId],
    );
    return new Map(rows.map(({ versionId, count }) => [versionId, count]));
  }

  private async findOne(
    ctx: Ctx,
    where: { questionnaireId: string; codeHash?: Buffer; personId?: string },
  ): Promise<GivenAnswer | null> {
    const row = await ownRows(ctx, this.answers).findOneBy(where);
    if (!row) return null;
    const { codeHash: _, ...answer } = row;
    return answer;
  }
}
