// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Language } from '@reciproca/kernel';
import {
  addQuestion,
  askedAs,
  changeQuestion,
  findQuestion,
  moveUp,
  removeQuestion,
} from '../domain/question-order.js';
import { withWords } from '../domain/said.js';
import { makeQuestion } from './make-question.js';
import { ManageQuestionnaires } from './manage-questionnaires.js';
import type { QuestionInput } from './questionnaire.input.js';

/** The questions of the version that is being written, and their words in other languages. */
@Injectable()
export class WriteQuestions {
  constructor(private readonly questionnaires: ManageQuestionnaires) {}

  /** Throws `question.few_options`, `.many_options`, `.same_options`, `.bounds_backwards`, `.long_scale`, `.shown_by_unknown`. */
  add(ctx: Ctx, id: string, input: QuestionInput): Promise<void> {
    return this.questionnaires.rewrite(ctx, id, (content) => addQuestion(content, makeQuestion(input, null)));
  }

  /** Throws what {@link add} throws, and `question.not_found`. */
  change(ctx: Ctx, id: string, questionId: string, input: QuestionInput): Promise<void> {
    return this.questionnaires.rewrite(ctx, id, (content, published) => {
      const asked = askedAs(questionId, published);
      return changeQuestion(content, questionId, makeQuestion(input, findQuestion(content, questionId), asked), asked);
    });
  }

  remove(ctx: Ctx, id: string, questionId: string): Promise<void> {
    return this.questionnaires.rewrite(ctx, id, (content) => removeQuestion(content, questionId));
  }

  moveUp(ctx: Ctx, id: string, questionId: string): Promise<void> {
    return this.questionnaires.rewrite(ctx, id, (content) => moveUp(content, questionId));
  }

  translate(ctx: Ctx, id: string, language: Language, words: Readonly<Record<string, string>>): Promise<void> {
    return this.questionnaires.rewrite(ctx, id, (content) => withWords(content, language, words));
  }
}
