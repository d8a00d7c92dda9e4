// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, newId } from '@reciproca/kernel';
import {
  type Content,
  type Questionnaire,
  QUESTIONNAIRE_TRANSITIONS,
  type QuestionnaireState,
  type Version,
} from '../domain/questionnaire.js';
import { ensureCoordinator, ensureStaff } from '../domain/listening.policy.js';
import { saidAnew } from '../domain/said.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';
import type { QuestionnaireInput } from './questionnaire.input.js';

const TOKEN_BYTES = 18;

/** Questionnaires are written by staff, and opened and closed by coordinators. */
@Injectable()
export class ManageQuestionnaires {
  constructor(
    private readonly questionnaires: QuestionnaireRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async create(ctx: Ctx, input: QuestionnaireInput): Promise<Questionnaire> {
    const keptBy = ensureStaff(ctx);
    const questionnaire: Questionnaire = {
      id: newId(),
      state: 'draft',
      isAnonymous: input.isAnonymous,
      target: input.target ?? null,
      linkToken: randomBytes(TOKEN_BYTES).toString('base64url'),
      keptBy,
      createdAt: ctx.clock.now(),
      openedAt: null,
      closedAt: null,
    };
    await this.questionnaires.insert(ctx, questionnaire);
    const content: Content = { ...headOf(input, null), questions: [], nextQuestion: 1 };
    await this.questionnaires.insertVersion(ctx, {
      ...{ id: newId(), questionnaireId: questionnaire.id, number: 1, content },
      ...{ publishedAt: null, writtenBy: keptBy },
    });
    await this.record(ctx, questionnaire.id, 'questionnaire_written');
    return questionnaire;
  }

  /** Throws `questionnaire.not_found`, `questionnaire.was_open` where people have been told whether their names are kept. */
  async change(ctx: Ctx, id: string, input: QuestionnaireInput): Promise<void> {
    ensureStaff(ctx);
    const questionnaire = await this.questionnaires.getForUpdate(ctx, id);
    if (questionnaire.openedAt && input.isAnonymous !== questionnaire.isAnonymous)
      throw new DomainError('questionnaire.was_open', 'conflict', { field: 'isAnonymous' });
    await this.questionnaires.save(ctx, { id, target: input.target ?? null, isAnonymous: input.isAnonymous });
    await this.rewrite(ctx, id, (content) => ({ ...content, ...headOf(input, content) }));
  }

  /**
   * Changes the version that is being written; where the newest is published already, the next one begins with what it says.
   * Nothing happens where nothing differs. The change is told what has been asked already, the oldest first.
   */
  async rewrite(
    ctx: Ctx,
    id: string,
    change: (content: Content, published: readonly Content[]) => Content,
  ): Promise<void> {
    const writtenBy = ensureStaff(ctx);
    await this.questionnaires.getForUpdate(ctx, id);
    const versions = await this.questionnaires.listVersions(ctx, id);
    const newest = newestOf(versions);
    const published = versions.filter(({ publishedAt }) => publishedAt !== null);
    const content = change(
      newest.content,
      published.map((version) => version.content),
    );
    if (JSON.stringify(content) === JSON.stringify(newest.content)) return;
    if (newest.publishedAt === null) await this.questionnaires.saveVersion(ctx, { ...newest, content });
    else
      await this.questionnaires.insertVersion(ctx, {
        ...{ id: newId(), questionnaireId: id, number: newest.number + 1, content },
        ...{ publishedAt: null, writtenBy },
      });
    await this.record(ctx, id, 'questionnaire_written');
  }

  /** From here on the newest version is the one that is answered. Throws `questionnaire.no_questions`. */
  async publish(ctx: Ctx, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.questionnaires.getForUpdate(ctx, id);
    const newest = newestOf(await this.questionnaires.listVersions(ctx, id));
    if (newest.content.questions.length === 0) throw new DomainError('questionnaire.no_questions', 'conflict');
    if (newest.publishedAt) return;
    await this.questionnaires.saveVersion(ctx, { ...newest, publishedAt: ctx.clock.now() });
    await this.record(ctx, id, 'questionnaire_published');
  }

  /** Throws `questionnaire.wrong_state` and what {@link publish} throws. */
  async open(ctx: Ctx, id: string): Promise<void> {
    await this.publish(ctx, id);
    await this.move(ctx, id, 'open');
  }

  async close(ctx: Ctx, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.move(ctx, id, 'closed');
  }

  private async move(ctx: Ctx, id: string, to: QuestionnaireState): Promise<void> {
    const before = await this.questionnaires.getForUpdate(ctx, id);
    ensureTransition('questionnaire', QUESTIONNAIRE_TRANSITIONS, before.state, to);
    const now = ctx.clock.now();
    const times = to === 'open' ? { openedAt: before.openedAt ?? now, closedAt: null } : { closedAt: now };
    await this.questionnaires.move(ctx, before, { state: to, ...times });
    await this.record(ctx, id, `questionnaire_${to}`);
  }

  private record(ctx: Ctx, questionnaireId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, questionnaireId } });
  }
}

/** There is always one. */
export function newestOf(versions: readonly Version[]): Version {
  const newest = versions.at(-1);
  if (!newest) throw new Error('A questionnaire without any version');
  return newest;
}

function headOf(
  { title, intro, consent, offersHelp }: QuestionnaireInput,
  before: Content | null,
): Pick<Content, 'title' | 'intro' | 'consent' | 'offersHelp'> {
  return {
    title: saidAnew(before?.title, title),
    intro: intro ? saidAnew(before?.intro, intro) : null,
    consent: consent ? saidAnew(before?.consent, consent) : null,
    offersHelp,
  };
}
