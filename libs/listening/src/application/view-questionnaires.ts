// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Questionnaire, Version } from '../domain/questionnaire.js';
import { type EverAsked, everAsked } from '../domain/ever-asked.js';
import { ensureInterviewer, ensureStaff } from '../domain/listening.policy.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import { newestOf } from './manage-questionnaires.js';

export interface ListedQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** The newest. */
  readonly version: Version;
  readonly answers: number;
}

export interface VersionCount {
  readonly version: Version;
  readonly answers: number;
}

export interface QuestionnaireDetail extends ListedQuestionnaire {
  readonly versions: readonly VersionCount[];
  /** The newest one is not published yet, while an earlier one is answered. */
  readonly isChanged: boolean;
  readonly invited: number;
}

/** What answers of all its versions are read by. */
export function askedIn({ version, versions }: QuestionnaireDetail): EverAsked {
  const published = versions.flatMap(({ version: one }) => (one.publishedAt ? [one.content] : []));
  return everAsked(version.content, published);
}

/** Questionnaires as staff see them, and those that sentinels ask others. */
@Injectable()
export class ViewQuestionnaires {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly answers: AnswerRepository,
  ) {}

  async list(ctx: Ctx): Promise<ListedQuestionnaire[]> {
    ensureStaff(ctx);
    return this.listAll(ctx);
  }

  /** Those that can be asked at a door. */
  async listToAsk(ctx: Ctx): Promise<ListedQuestionnaire[]> {
    ensureInterviewer(ctx);
    return (await this.listAll(ctx)).filter(
      ({ questionnaire }) => questionnaire.isAnonymous && questionnaire.state === 'open',
    );
  }

  /** Throws `questionnaire.not_found`. */
  async get(ctx: Ctx, id: string): Promise<QuestionnaireDetail> {
    ensureStaff(ctx);
    const questionnaire = await this.questionnaires.get(ctx, id);
    const all = await this.questionnaires.listVersions(ctx, id);
    const counts = await this.answers.countByVersion(ctx);
    const versions = all.map((version) => ({ version, answers: counts.get(version.id) ?? 0 }));
    const version = newestOf(all);
    return {
      questionnaire,
      version,
      versions,
      answers: versions.reduce((sum, { answers }) => sum + answers, 0),
      isChanged: version.publishedAt === null && all.length > 1,
      invited: await this.questionnaires.countInvited(ctx, id),
    };
  }

  private async listAll(ctx: Ctx): Promise<ListedQuestionnaire[]> {
    const questionnaires = await this.questionnaires.list(ctx);
    const versions = await this.questionnaires.listAllVersions(ctx);
    const counts = await this.answers.countByVersion(ctx);
    return questionnaires.map((questionnaire) => {
      const own = versions.filter(({ questionnaireId }) => questionnaireId === questionnaire.id);
      const answers = own.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
      return { questionnaire, version: newestOf(own), answers };
    });
  }
}
