// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '@reciproca/kernel';
import { Allow, idParam, parseInput, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { AskOthers } from '../application/ask-others.js';
import { newCode } from '../application/open-link.js';
import { ViewQuestionnaires } from '../application/view-questionnaires.js';
import { type Content, inWords } from '../domain/questionnaire.js';
import { countSaid } from '../domain/said.js';
import { readCode } from '../domain/take-back-code.js';
import { sentShape } from './ask.page.controller.js';
import { SentPage } from './ask.page.js';
import { codeAfter } from './code-after.js';
import { InterviewPage, INTERVIEWS, InterviewsPage } from './interview.page.js';

const askedIn = z.object({ language: z.enum(LANGUAGES).optional() });

/** Whoever goes from door to door: one person after another, each answer with a code of its own. */
@ApiExcludeController()
@Controller(INTERVIEWS)
@Allow(['sentinel', 'operator', 'coordinator'])
export class InterviewPageController {
  constructor(
    private readonly view: ViewQuestionnaires,
    private readonly ask: AskOthers,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const all = await page.query((ctx) => this.view.listToAsk(ctx), page.asMyself);
    const body = <InterviewsPage all={all} />;
    await page.html({ title: page.t('listening:interview.list'), backHref: '/', live: false, body });
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, newCode(), UNTOUCHED);
  }

  @Post(':id')
  async send(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const code = readCode(String(page.body['code'] ?? '')) ?? newCode();
    const after = codeAfter(code);
    await page.orRefuse(
      async () => {
        const { version } = parseInput(sentShape.pick({ version: true }), page.body);
        // No key: what would be kept by it would say who has asked whom, and when.
        const sent = { versionId: version, body: page.body };
        await after.of(() => page.command((ctx) => this.ask.interview(ctx, id, sent, code), page.asMyself));
        const { language } = page.readQuery(askedIn).input ?? {};
        const href = `${INTERVIEWS}/${id}${language ? `?language=${language}` : ''}`;
        const next = { href, text: page.t('listening:interview.next') };
        const body = <SentPage code={code} lead={page.t('listening:interview.code')} next={next} />;
        await page.html({ title: page.t('listening:sent.title'), backHref: INTERVIEWS, live: false, body });
        return null;
      },
      (errors, typed, general) => this.render(page, id, after.code(), { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, id: string, code: string, form: FormState): Promise<void> {
    const asked = await page.query((ctx) => this.ask.look(ctx, id), page.asMyself);
    const languages = languagesOf(asked.version.content);
    const chosen = page.readQuery(askedIn).input?.language ?? page.language;
    const language = languages.includes(chosen) ? chosen : 'it';
    await page.html({
      title: inWords(asked.version.content.title, page.language),
      backHref: INTERVIEWS,
      live: false,
      body: <InterviewPage asked={asked} form={form} code={code} language={language} languages={languages} />,
    });
  }
}

/** Italian, and every language something of it has been put into. */
export function languagesOf(content: Content): Language[] {
  return LANGUAGES.filter((language) => language === 'it' || countSaid(content, language).said > 0);
}
