// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { z } from 'zod';
import { ManageQuestionnaires } from './manage-questionnaires.js';
import { WriteQuestions } from './write-questions.js';

export const actShape = z.strictObject({
  act: z.enum(['open', 'close', 'publish', 'up', 'remove']),
  /** Of a question that is moved or taken out. */
  questionId: z
    .string()
    .regex(/^q\d{1,3}$/)
    .optional(),
});
export type ActInput = z.output<typeof actShape>;

/** What is done to a questionnaire with one press. */
@Injectable()
export class ActOnQuestionnaire {
  constructor(
    private readonly manage: ManageQuestionnaires,
    private readonly write: WriteQuestions,
  ) {}

  /** Throws what each of them throws. */
  async execute(ctx: Ctx, id: string, { act, questionId }: ActInput): Promise<void> {
    if (act === 'open' || act === 'close' || act === 'publish') return this.manage[act](ctx, id);
    if (!questionId) throw notFound('question');
    return act === 'up' ? this.write.moveUp(ctx, id, questionId) : this.write.remove(ctx, id, questionId);
  }
}
