// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LANGUAGES } from '@reciproca/kernel';
import { qrSvg } from '@reciproca/paper';
import {
  Allow,
  idParam,
  idShape,
  parseInput,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  STAFF,
  valid,
} from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { AskOthers } from '../application/ask-others.js';
import { newCode } from '../application/open-link.js';
import { openPath, pathOf } from '../domain/paths.js';
import { readCode } from '../domain/take-back-code.js';
import { sentShape } from './ask.page.controller.js';
import { SentPage } from './ask.page.js';
import { languagesOf } from './interview.page.controller.js';
import { codeAfter } from './code-after.js';
import { PaperPage } from './paper.page.js';
import { TypedPage } from './typed.page.js';

const MOST_COPIES = 50;
const askedFor = z.object({
  copies: z.coerce.number().int().min(1).max(MOST_COPIES).catch(1),
  language: z.enum(LANGUAGES).catch('it'),
});

/** The version a sheet was printed of; without one it is the newest. */
const typedOf = z.object({ version: idShape.optional().catch(undefined) });

/** A questionnaire on paper: printed with a code a sheet, and typed in again. */
@ApiExcludeController()
@Controller('questionnaires/:id')
@Allow(STAFF)
export class PaperPageController {
  constructor(
    private readonly ask: AskOthers,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  @Get('paper')
  async print(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const asked = await page.query((ctx) => this.ask.look(ctx, id), page.asMyself);
    const { copies, language } = page.readQuery(askedFor).input ?? { copies: 1, language: 'it' as const };
    const address = siteAddress(this.config, openPath(asked.questionnaire.linkToken));
    const props = {
      ...{ path: `${pathOf(id)}/paper`, asked, language, languages: languagesOf(asked.version.content), address },
      codes: Array.from({ length: copies }, newCode),
      qr: await qrSvg(address),
    };
    const body = <PaperPage {...props} />;
    await page.html({ title: page.t('listening:paper.title'), backHref: pathOf(id), live: false, onPaper: true, body });
  }

  @Get('typed')
  showTyped(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderTyped(page, id, newCode(), UNTOUCHED);
  }

  @Post('typed')
  async typeIn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const spare = readCode(String(page.body['spare'] ?? '')) ?? newCode();
    const typed = String(page.body['code'] ?? '');
    const after = codeAfter(spare);
    await page.orRefuse(
      async () => {
        const { version } = parseInput(sentShape.pick({ version: true }), page.body);
        const sent = { versionId: version, body: page.body };
        await after.of(() => page.command((ctx) => this.ask.typeIn(ctx, id, sent, typed, spare), page.asMyself));
        const next = { href: `${pathOf(id)}/typed?version=${version}`, text: page.t('listening:typed.next') };
        const code = readCode(typed) ?? spare;
        const body = <SentPage code={code} lead={page.t('listening:interview.code')} next={next} />;
        await page.html({ title: page.t('listening:sent.title'), backHref: pathOf(id), live: false, body });
        return null;
      },
      (errors, sentForm, general) => this.renderTyped(page, id, after.code(), { errors, typed: sentForm, general }),
    );
  }

  private async renderTyped(page: PageDoor, id: string, spare: string, form: FormState): Promise<void> {
    const version = parseInput(typedOf, page.body).version ?? page.readQuery(typedOf).input?.version;
    const asked = await page.query((ctx) => this.ask.look(ctx, id, version), page.asMyself);
    const body = <TypedPage path={`${pathOf(id)}/typed`} asked={asked} form={form} spare={spare} />;
    await page.html({ title: page.t('listening:typed'), backHref: pathOf(id), live: false, body });
  }
}
