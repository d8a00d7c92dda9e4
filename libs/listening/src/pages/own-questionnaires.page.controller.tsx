// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, parseInput, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { OwnQuestionnaires } from '../application/own-questionnaires.js';
import { OWN, ownPath } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { AskPage } from './ask.page.js';
import { sentShape } from './ask.page.controller.js';
import { AnsweredPage, OwnQuestionnairesPage, WithoutNamesPage } from './own-questionnaires.page.js';

/** What somebody was sent, answered by themselves or by who acts for them. */
@ApiExcludeController()
@Controller(OWN)
@Allow('signed-in')
export class OwnQuestionnairesPageController {
  constructor(private readonly own: OwnQuestionnaires) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const all = await page.query((ctx) => this.own.list(ctx));
    const body = <OwnQuestionnairesPage all={all} />;
    await page.html({ title: page.t('listening:mine'), backHref: '/me', live: false, body });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id')
  async answer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.orRefuse(
      async () => {
        const { version } = parseInput(sentShape.pick({ version: true }), page.body);
        await page.command((ctx) => this.own.answer(ctx, id, { versionId: version, body: page.body }));
        return { path: ownPath(id), flash: { key: 'listening:sent' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  /** Asked for again, that is the page of the questionnaire. */
  @Get(':id/back')
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(ownPath(id));
  }

  @Post(':id/back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await this.own.takeBack(ctx, id);
        return { path: ownPath(id), flash: { key: 'listening:taken_back' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const own = await page.query((ctx) => this.own.get(ctx, id));
    const newKey = page.newKey();
    const body = own.questionnaire.isAnonymous ? (
      <WithoutNamesPage own={own} />
    ) : own.answer ? (
      <AnsweredPage own={own} general={form.general} newKey={newKey} />
    ) : (
      <AskPage asked={own} form={form} action={ownPath(id)} code={null} idempotencyKey={newKey} />
    );
    await page.html({ title: inWords(own.version.content.title, page.language), backHref: OWN, live: false, body });
  }
}
