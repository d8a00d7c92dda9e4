// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { listComuni } from '@reciproca/territory';
import { ensureCoordinator, ensureStaff } from '../domain/listening.policy.js';
import type { Question } from '../domain/questionnaire.js';
import { type Results, resultsOf } from '../domain/results.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { askedIn, type QuestionnaireDetail, ViewQuestionnaires } from './view-questionnaires.js';

export interface ShownResults {
  readonly detail: QuestionnaireDetail;
  readonly results: Results;
  /** Questions that are asked no more. */
  readonly noMore: ReadonlySet<string>;
  /** Of the comuni that were named, by their code. */
  readonly comuneNames: ReadonlyMap<string, string>;
}

export interface WrittenWords {
  readonly detail: QuestionnaireDetail;
  /** In the order of the alphabet: which of them came with which other answers is not told. */
  readonly words: readonly { readonly question: Question; readonly texts: readonly string[] }[];
}

/** What came of a questionnaire: counts for staff, words for coordinators. */
@Injectable()
export class ViewResults {
  constructor(
    private readonly view: ViewQuestionnaires,
    private readonly answers: AnswerRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `questionnaire.not_found`. */
  async counts(ctx: Ctx, id: string): Promise<ShownResults> {
    ensureStaff(ctx);
    const detail = await this.view.get(ctx, id);
    const answers = await this.answers.list(ctx, id);
    const codes = new Set(answers.map(({ comuneCode }) => comuneCode));
    const named = listComuni().filter(({ code }) => codes.has(code));
    const { content, noMore } = askedIn(detail);
    return {
      ...{ detail, noMore },
      results: resultsOf(content, answers),
      comuneNames: new Map(named.map(({ code, name }) => [code, name])),
    };
  }

  /** Leaves a mark in the audit. Throws `questionnaire.not_found`. */
  async words(ctx: Ctx, id: string): Promise<WrittenWords> {
    ensureCoordinator(ctx);
    const detail = await this.view.get(ctx, id);
    const answers = await this.answers.list(ctx, id);
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: null,
      detail: { what: 'questionnaire_words', questionnaireId: id },
    });
    const asked = askedIn(detail).content.questions.filter(({ kind }) => kind === 'text');
    return {
      detail,
      words: asked.map((question) => ({ question, texts: textsOf(answers, question.id) })),
    };
  }
}

export function textsOf(
  answers: readonly { readonly texts: Readonly<Record<string, string>> }[],
  id: string,
): string[] {
  return answers.flatMap(({ texts }) => texts[id] ?? []).toSorted((a, b) => a.localeCompare(b, 'it'));
}
