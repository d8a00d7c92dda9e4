// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Questionnaire, Version } from '../domain/questionnaire.js';
import { QuestionnaireInvitationEntity } from './questionnaire-invitation.entity.js';
import { QuestionnaireVersionEntity } from './questionnaire-version.entity.js';
import { QuestionnaireEntity } from './questionnaire.entity.js';

@Injectable()
export class QuestionnaireRepository {
  constructor(
    @InjectRepository(QuestionnaireEntity) private readonly questionnaires: Repository<QuestionnaireEntity>,
    @InjectRepository(QuestionnaireVersionEntity) private readonly versions: Repository<QuestionnaireVersionEntity>,
    @InjectRepository(QuestionnaireInvitationEntity)
    private readonly invitations: Repository<QuestionnaireInvitationEntity>,
  ) {}

  /** The newest first: an ente has a few. */
  list(ctx: Ctx): Promise<Questionnaire[]> {
    return ownRows(ctx, this.questionnaires).find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Throws `questionnaire.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Questionnaire> {
    const found = await ownRows(ctx, this.questionnaires).findOneBy({ id });
    if (!found) throw notFound('questionnaire');
    return found;
  }

  /** Throws `questionnaire.not_found`. */
  async getForUpdate(ctx: Ctx, id: string): Promise<Questionnaire> {
    const found = await ownRows(ctx, this.questionnaires).lockOneBy({ id });
    if (!found) throw notFound('questionnaire');
    return found;
  }

  /** Over all enti: which one it is of is in nothing but the address. */
  async findByToken(ctx: Ctx, token: string): Promise<{ id: string; enteId: string } | null> {
    const [row] = await ctx.tx.query<{ id: string; enteId: string }>(
      'SELECT id, ente_id AS "enteId" FROM questionnaires WHERE link_token = $1',
      [token],
    );
    return row ?? null;
  }

  insert(ctx: Ctx, questionnaire: Questionnaire): Promise<void> {
    return ownRows(ctx, this.questionnaires).insert(questionnaire);
  }

  async save(ctx: Ctx, { id, ...change }: Pick<Questionnaire, 'id'> & Partial<Questionnaire>): Promise<void> {
    await ownRows(ctx, this.questionnaires).update({ id }, change);
  }

  /** A step from the state it was loaded in. Throws `questionnaire.wrong_state`. */
  move(ctx: Ctx, { id, state }: Questionnaire, change: Partial<Questionnaire>): Promise<void> {
    return ownRows(ctx, this.questionnaires).move('questionnaire', { id, state }, change);
  }

  /** The first first. */
  listVersions(ctx: Ctx, questionnaireId: string): Promise<Version[]> {
    return ownRows(ctx, this.versions).find({ where: { questionnaireId }, order: { number: 'ASC' } });
  }

  /** All of the ente's, the first first. */
  listAllVersions(ctx: Ctx): Promise<Version[]> {
    return ownRows(ctx, this.versions).find({ order: { number: 'ASC' } });
  }

  insertVersion(ctx: Ctx, version: Version): Promise<void> {
    return ownRows(ctx, this.versions).insert(version);
  }

  async saveVersion(ctx: Ctx, { id, content, publishedAt }: Version): Promise<void> {
    await ownRows(ctx, this.versions).update({ id }, { content, publishedAt } as Partial<QuestionnaireVersionEntity>);
  }

  /** Those who had not been told before. */
  async invite(ctx: Ctx, questionnaireId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = ownRows(ctx, this.invitations);
    const known = await rows.findBy({ questionnaireId, personId: Any([...personIds]) });
    const told = new Set(known.map(({ personId }) => personId));
    const fresh = personIds.filter((personId) => !told.has(personId));
    const invitedAt = ctx.clock.now();
    await rows.insert(...fresh.map((personId) => ({ questionnaireId, personId, invitedAt })));
    return fresh;
  }

  countInvited(ctx: Ctx, questionnaireId: string): Promise<number> {
    return ownRows(ctx, this.invitations).countBy({ questionnaireId });
  }

  isInvited(ctx: Ctx, questionnaireId: string, personId: string): Promise<boolean> {
    return ownRows(ctx, this.invitations).existsBy({ questionnaireId, personId });
  }

  /** The questionnaires somebody was told of. */
  async listInvited(ctx: Ctx, personId: string): Promise<string[]> {
    const found = await ownRows(ctx, this.invitations).find({ where: { personId }, order: { invitedAt: 'DESC' } });
    return found.map(({ questionnaireId }) => questionnaireId);
  }
}
