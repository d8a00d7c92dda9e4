// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, parseInput, plainText, STAFF, valid } from '@reciproca/platform';
import { languageNames } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { type QuestionInput, questionParam, questionShape } from '../application/questionnaire.input.js';
import { languageParam, otherLanguage } from '../application/read-answer.js';
import { ViewQuestionnaires } from '../application/view-questionnaires.js';
import { WriteQuestions } from '../application/write-questions.js';
import { pathOf } from '../domain/paths.js';
import { earlierChoices, findQuestion } from '../domain/question-order.js';
import { inWords } from '../domain/questionnaire.js';
import { listSaid } from '../domain/said.js';
import { QuestionFormPage } from './question-form.page.js';
import { WordsPage } from './words.page.js';

type QuestionParam = z.output<typeof questionParam>;
type LanguageParam = z.output<typeof languageParam>;
const LONGEST = 1500;

/** Questions, one by one, and their words in other languages. */
@ApiExcludeController()
@Controller('questionnaires/:id')
@Allow(STAFF)
export class QuestionsPageController {
  constructor(
    private readonly view: ViewQuestionnaires,
    private readonly write: WriteQuestions,
  ) {}

  @Get('questions/new')
  showNew(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, null, { ...UNTOUCHED, typed: { kind: 'choice' } });
  }

  @Post('questions/new')
  add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.save(page, id, null, (ctx, input) => this.write.add(ctx, id, input));
  }

  @Get('questions/:questionId')
  async show(@Page() page: PageDoor, @Param(valid(questionParam)) { id, questionId }: QuestionParam): Promise<void> {
    const { version } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const { text, options, shownWhen, ...rest } = findQuestion(version.content, questionId);
    const typed = {
      ...rest,
      text: text.it,
      options: options.map((option) => option.text.it).join('\n'),
      shownWhen: shownWhen ? `${shownWhen.questionId}:${shownWhen.optionId}` : '',
    };
    await this.render(page, id, questionId, { ...UNTOUCHED, typed });
  }

  @Post('questions/:questionId')
  change(@Page() page: PageDoor, @Param(valid(questionParam)) { id, questionId }: QuestionParam): Promise<void> {
    return this.save(page, id, questionId, (ctx, input) => this.write.change(ctx, id, questionId, input));
  }

  @Get('words/:language')
  showWords(@Page() page: PageDoor, @Param(valid(languageParam)) { id, language }: LanguageParam): Promise<void> {
    return this.renderWords(page, { id, language }, UNTOUCHED);
  }

  @Post('words/:language')
  async saveWords(@Page() page: PageDoor, @Param(valid(languageParam)) { id, language }: LanguageParam): Promise<void> {
    await page.orRefuse(
      async () => {
        const { version } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
        const names = [...listSaid(version.content).keys()];
        const given = names.map((name) => [name, page.body[name] || undefined]);
        const shape = z.object(Object.fromEntries(names.map((name) => [name, plainText(LONGEST).optional()])));
        const words = parseInput(shape, Object.fromEntries(given)) as Record<string, string>;
        await page.command((ctx) => this.write.translate(ctx, id, otherLanguage(language), words), page.asMyself);
        return { path: pathOf(id), flash: { key: 'listening:saved' } };
      },
      (errors, typed, general) => this.renderWords(page, { id, language }, { errors, typed, general }),
    );
  }

  private save(
    page: PageDoor,
    id: string,
    questionId: string | null,
    act: (ctx: Ctx, input: QuestionInput) => Promise<void>,
  ): Promise<void> {
    return page.submit(
      questionShape,
      async (ctx, input) => {
        await act(ctx, input);
        return { path: pathOf(id), flash: { key: 'listening:saved' } };
      },
      (errors, typed, general) => this.render(page, id, questionId, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, questionId: string | null, form: FormState): Promise<void> {
    const { version } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    await page.html({
      title: page.t(questionId ? 'listening:question.edit' : 'listening:question.new'),
      backHref: pathOf(id),
      live: false,
      body: (
        <QuestionFormPage
          path={`${pathOf(id)}/questions/${questionId ?? 'new'}`}
          title={inWords(version.content.title, 'it')}
          isNew={questionId === null}
          earlier={earlierChoices(version.content, questionId)}
          form={form}
          idempotencyKey={page.newKey()}
        />
      ),
    });
  }

  private async renderWords(page: PageDoor, { id, language: name }: LanguageParam, form: FormState): Promise<void> {
    const language = otherLanguage(name);
    const { version } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const props = { id, content: version.content, language, form, idempotencyKey: page.newKey() };
    await page.html({
      title: page.t('listening:language.title', { name: languageNames[language] }),
      backHref: pathOf(id),
      live: false,
      body: <WordsPage {...props} />,
    });
  }
}
