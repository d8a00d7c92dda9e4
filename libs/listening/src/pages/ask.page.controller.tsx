// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, AsNobody, idShape, MIDDLE_BODY, parseInput, SMALL_BODY, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { newCode, OpenLink } from '../application/open-link.js';
import { linkParam } from '../application/questionnaire.input.js';
import { openPath } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { readCode } from '../domain/take-back-code.js';
import { codeAfter } from './code-after.js';
import { AskPage, SentPage, TakeBackPage, TakenBackPage } from './ask.page.js';

type Token = z.output<typeof linkParam>;
export const sentShape = z.object({ version: idShape, code: z.string().max(40) });
/** From one address, such as a hall where many answer with their telephones: whoever sends more means to spoil it. */
const AS_MANY_AS_A_HALL = { rateLimit: { max: 60, timeWindow: '1 minute' } } as const;
const codeShape = z.object({ code: z.string().trim().min(1).max(40) });

/**
 * Open to whoever has the address, without signing in and without cookies; whoever is signed in is nobody here. What was sent is
 * answered at once and not by an address, since the code would stand in it and in every log.
 */
@ApiExcludeController()
@Controller('ask/:token')
@Allow('public')
@AsNobody()
export class AskPageController {
  constructor(private readonly link: OpenLink) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: Token): Promise<void> {
    return this.render(page, token, newCode(), UNTOUCHED);
  }

  @Post()
  @RouteConfig({ ...MIDDLE_BODY, ...AS_MANY_AS_A_HALL })
  async send(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: Token): Promise<void> {
    const code = readCode(String(page.body['code'] ?? '')) ?? newCode();
    const next = codeAfter(code);
    await page.orRefuse(
      async () => {
        const { version } = parseInput(sentShape.pick({ version: true }), page.body);
        const sent = { versionId: version, body: page.body };
        await next.of(() => page.query((ctx) => this.link.answer(ctx, token, sent, code)));
        await page.html({
          title: page.t('listening:sent.title'),
          live: false,
          body: (
            <SentPage
              code={code}
              lead={page.t('listening:code.lead')}
              next={{ href: `${openPath(token)}/back`, text: page.t('listening:take_back') }}
            />
          ),
        });
        return null;
      },
      (errors, typed, general) => this.render(page, token, next.code(), { errors, typed, general }),
    );
  }

  @Get('back')
  showBack(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: Token): Promise<void> {
    return this.renderBack(page, token, UNTOUCHED);
  }

  @Post('back')
  @RouteConfig({ ...SMALL_BODY, ...AS_MANY_AS_A_HALL })
  async takeBack(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: Token): Promise<void> {
    await page.orRefuse(
      async () => {
        const { code } = parseInput(codeShape, page.body);
        await page.query((ctx) => this.link.takeBack(ctx, token, code));
        const title = page.t('listening:taken_back');
        await page.html({ title, live: false, body: <TakenBackPage token={token} /> });
        return null;
      },
      (errors, typed, general) => this.renderBack(page, token, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, token: string, code: string, form: FormState): Promise<void> {
    const asked = await page.query((ctx) => this.link.find(ctx, token));
    await page.html({
      title: inWords(asked.version.content.title, page.language),
      live: false,
      body: <AskPage asked={asked} form={form} action={openPath(token)} code={code} />,
    });
  }

  private async renderBack(page: PageDoor, token: string, form: FormState): Promise<void> {
    await page.query((ctx) => this.link.find(ctx, token));
    await page.html({
      title: page.t('listening:take_back'),
      backHref: openPath(token),
      live: false,
      body: <TakeBackPage token={token} form={form} />,
    });
  }
}
