// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti, PeopleGroups } from '@reciproca/identity';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, sheetFile, type SheetFormat, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { AnswersSheet } from '../application/answers-sheet.js';
import { SendQuestionnaire } from '../application/send-questionnaire.js';
import { ViewQuestionnaires } from '../application/view-questionnaires.js';
import { ViewResults } from '../application/view-results.js';
import { CROSSINGS } from '../domain/crossing.js';
import { pathOf } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { ResultsPage } from './results.page.js';
import { SendPage } from './send.page.js';
import { WrittenWordsPage } from './written-words.page.js';

const byShape = z.object({ by: z.enum(CROSSINGS).optional() });
const groupKey = z.string().max(80).optional();
const sendShape = z.strictObject({ who: groupKey, where: groupKey });

/** To whom a questionnaire is sent, and what came of it. */
@ApiExcludeController()
@Controller('questionnaires/:id')
@Allow(STAFF)
export class ResultsPageController {
  constructor(
    private readonly results: ViewResults,
    private readonly view: ViewQuestionnaires,
    private readonly sheet: AnswersSheet,
    private readonly sending: SendQuestionnaire,
    private readonly groups: PeopleGroups,
    private readonly enti: Enti,
  ) {}

  @Get('results')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const shown = await page.query((ctx) => this.results.counts(ctx, id), page.asMyself);
    const asked = page.readQuery(byShape).input?.by ?? null;
    const crossing = shown.results.groups.some((one) => one.crossing === asked) ? asked : null;
    const maySave = page.viewer.roles.includes('coordinator');
    await page.html({
      title: page.t('listening:results'),
      backHref: pathOf(id),
      live: false,
      body: <ResultsPage {...shown} crossing={crossing} maySave={maySave} />,
    });
  }

  @Get('written')
  @Allow(['coordinator'])
  async written(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const shown = await page.query((ctx) => this.results.words(ctx, id), page.asMyself);
    const body = <WrittenWordsPage {...shown} />;
    await page.html({ title: page.t('listening:words.title'), backHref: `${pathOf(id)}/results`, live: false, body });
  }

  @Get('answers/csv')
  @Allow(['coordinator'])
  csv(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.save(page, id, 'csv');
  }

  @Get('answers/xlsx')
  @Allow(['coordinator'])
  xlsx(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.save(page, id, 'xlsx');
  }

  @Get('send')
  @Allow(['coordinator'])
  showSend(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderSend(page, id, UNTOUCHED);
  }

  @Post('send')
  @Allow(['coordinator'])
  send(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      sendShape,
      async (ctx, { who, where }) => {
        const count = await this.sending.execute(
          ctx,
          id,
          [who, where].filter((key) => key !== undefined),
        );
        return { path: pathOf(id), flash: { key: 'listening:sent.to', params: { count } } };
      },
      (errors, typed, general) => this.renderSend(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async save(page: PageDoor, id: string, format: SheetFormat): Promise<void> {
    const [{ sheets }, ente] = await page.query(
      (ctx) => Promise.all([this.sheet.make(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const name = `reciproca-${ente.slug}-${page.t('listening:one').toLowerCase()}-${romeDay(systemClock.now())}`;
    page.file(await sheetFile(sheets, name, format));
  }

  private async renderSend(page: PageDoor, id: string, form: FormState): Promise<void> {
    const [{ version }, choices] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.groups.list(ctx)]),
      page.asMyself,
    );
    const title = inWords(version.content.title, 'it');
    const props = { path: `${pathOf(id)}/send`, title, choices, form, idempotencyKey: page.newKey() };
    await page.html({
      title: page.t('listening:send_to'),
      backHref: pathOf(id),
      live: false,
      body: <SendPage {...props} />,
    });
  }
}
