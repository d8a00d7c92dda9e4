// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { listComuni } from '@reciproca/territory';
import { type T, translator } from '@reciproca/ui';
import type { Sheet, SheetCell } from '@reciproca/web';
import type { GivenAnswer } from '../domain/answer.js';
import { ensureCoordinator } from '../domain/listening.policy.js';
import { inWords, type Question } from '../domain/questionnaire.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { answerText } from './answer-text.js';
import { askedIn, type QuestionnaireDetail, ViewQuestionnaires } from './view-questionnaires.js';
import { textsOf } from './view-results.js';

export interface AnswersFile {
  readonly sheets: readonly Sheet[];
  readonly title: string;
}

/** Answers one by one, for coordinators: each saving stands in the audit. Of anonymous ones neither day nor order says who it was. */
@Injectable()
export class AnswersSheet {
  constructor(
    private readonly view: ViewQuestionnaires,
    private readonly answers: AnswerRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `questionnaire.not_found`. */
  async make(ctx: Ctx, id: string): Promise<AnswersFile> {
    ensureCoordinator(ctx);
    const detail = await this.view.get(ctx, id);
    const answers = await this.answers.list(ctx, id);
    const names = await this.namesOf(ctx, answers);
    const auditDetail = { what: 'questionnaire_saved', questionnaireId: id, rows: answers.length };
    await this.accessLog.record(ctx, { action: 'read', personId: null, detail: auditDetail });
    const t = translator(ctx.language);
    const { questions, title } = askedIn(detail).content;
    const counted = questions.filter(({ kind }) => kind !== 'text');
    const written = questions.filter(({ kind }) => kind === 'text');
    return {
      title: inWords(title, 'it'),
      sheets: [
        { name: t('listening:answers'), rows: answerRows(detail, counted, answers, names, t) },
        ...written.map((question) => wordsSheet(question, answers, t)),
      ],
    };
  }

  private async namesOf(ctx: Ctx, answers: readonly GivenAnswer[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.people.listPeopleByIds(
      ctx,
      answers.flatMap(({ personId }) => personId ?? []),
    );
    return new Map([...people.values()].map(({ id, fullName }) => [id, fullName]));
  }
}

function answerRows(
  { questionnaire, versions }: QuestionnaireDetail,
  questions: readonly Question[],
  answers: readonly GivenAnswer[],
  names: ReadonlyMap<string, string>,
  t: T,
): SheetCell[][] {
  const comuni = new Map(listComuni().map(({ code, name }) => [code, name]));
  const numbers = new Map(versions.map(({ version }) => [version.id, version.number]));
  const byName = !questionnaire.isAnonymous;
  const head = [
    ...(byName ? [t('listening:person'), t('listening:given_on'), t('listening:crossing.age')] : []),
    t('listening:version'),
    t('listening:way'),
    ...questions.map(({ text }) => inWords(text, 'it')),
  ];
  const rowOf = (answer: GivenAnswer): SheetCell[] => [
    ...(byName
      ? [names.get(answer.personId ?? '') ?? '—', { day: answer.givenOn, as: 'day' } as const, answer.ageBand ?? '']
      : []),
    numbers.get(answer.versionId) ?? '',
    t(`listening:way.${answer.way}`),
    ...questions.map((question) => answerText(question, answer.answers[question.id], comuni, t)),
  ];
  return [head, ...answers.map(rowOf)];
}

/** Apart from the rest and in the order of the alphabet. */
function wordsSheet({ id, text }: Question, answers: readonly GivenAnswer[], t: T): Sheet {
  const said = inWords(text, 'it');
  return { name: `${t('listening:words')} ${id}`, rows: [[said], ...textsOf(answers, id).map((line) => [line])] };
}
