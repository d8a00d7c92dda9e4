// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import { type FlashNote, Page, type PageDoor } from '@reciproca/web';
import { Allow, STAFF, valid } from '@reciproca/platform';
import {
  callAgreementParam,
  callerYesShape,
  callQueryShape,
  callRequestParam,
  helperAnswerShape,
} from '../api/call.request.js';
import { type Heard, HearYes } from '../application/hear-yes.js';
import { ShowAgreed } from '../application/show-agreed.js';
import { TextAgreed } from '../application/text-agreed.js';
import { ShowMatches } from '../application/show-matches.js';
import { AgreedPage } from './agreed.page.js';
import { callPath, matchesPath, saidAlong } from '../domain/call-paths.js';
import type { CallerSaid } from '../domain/speaker.rules.js';
import { MatchesPage } from './matches.page.js';

interface RequestParam {
  readonly id: string;
  readonly requestId: string;
}

/** Who could help, whom to call first, and each one's yes. */
@ApiExcludeController()
@Controller('calls/with/:id')
@Allow(STAFF)
export class MatchesPageController {
  constructor(
    private readonly matches: ShowMatches,
    private readonly agreed: ShowAgreed,
    private readonly hear: HearYes,
    private readonly texts: TextAgreed,
  ) {}

  @Get('requests/:requestId')
  show(@Page() page: PageDoor, @Param(valid(callRequestParam)) param: RequestParam): Promise<void> {
    return this.render(page, param, null);
  }

  @Post('requests/:requestId/yes')
  async callerYes(@Page() page: PageDoor, @Param(valid(callRequestParam)) param: RequestParam): Promise<void> {
    await page.submit(
      callerYesShape,
      async (ctx, { proposalId, ...said }) => {
        const heard = await this.hear.fromCaller(ctx, param.id, param.requestId, proposalId ?? null, said);
        return this.next(param, heard, said, { key: 'supervision:call.callerYesNoted' });
      },
      (errors, _typed, general) => this.render(page, param, general ?? Object.values(errors).join(' ')),
      { onBehalfOf: param.id, channel: 'phone' },
    );
  }

  @Post('requests/:requestId/helpers')
  async helperAnswer(@Page() page: PageDoor, @Param(valid(callRequestParam)) param: RequestParam): Promise<void> {
    await page.submit(
      helperAnswerShape,
      async (ctx, { proposalId, answer, ...said }) => {
        const heard = await this.hear.fromHelper(ctx, param.id, param.requestId, proposalId, answer);
        return this.next(param, heard, said, {
          kind: 'info',
          key: answer === 'said_yes' ? 'supervision:call.helperYesNoted' : 'supervision:call.tryNext',
        });
      },
      (errors, _typed, general) => this.render(page, param, general ?? Object.values(errors).join(' ')),
      { onBehalfOf: param.id, channel: 'phone' },
    );
  }

  @Get('agreed/:agreementId')
  async showAgreed(
    @Page() page: PageDoor,
    @Param(valid(callAgreementParam)) { id, agreementId }: { id: string; agreementId: string },
  ): Promise<void> {
    const { told, number } = await page.query(async (ctx) => {
      const shown = await this.agreed.execute(ctx, id, agreementId);
      return { told: shown, number: await this.texts.findNumber(ctx, shown) };
    }, page.asMyself);
    await page.html({
      title: page.t('supervision:agreed.title'),
      backHref: saidAlong(callPath(id), callerOf(page)),
      card: { kind: 'agreement', id: agreementId },
      body: <AgreedPage told={told} mayText={number !== null} newKey={() => page.newKey()} />,
    });
  }

  @Post('agreed/:agreementId/text')
  async textAgreed(
    @Page() page: PageDoor,
    @Param(valid(callAgreementParam)) { id, agreementId }: { id: string; agreementId: string },
  ): Promise<void> {
    const back = `${callPath(id)}/agreed/${agreementId}`;
    await backOnRefusal(page, back, async () => {
      await page.command((ctx) => this.texts.execute(ctx, id, agreementId), page.asMyself);
      page.redirect(back, { key: 'supervision:agreed.textSent' });
    });
  }

  private next(
    { id, requestId }: RequestParam,
    { agreementId }: Heard,
    said: CallerSaid,
    flash: FlashNote,
  ): { path: string; flash?: FlashNote } {
    return agreementId
      ? { path: saidAlong(`${callPath(id)}/agreed/${agreementId}`, said) }
      : { path: saidAlong(matchesPath(id, requestId), said), flash };
  }

  private async render(page: PageDoor, { id, requestId }: RequestParam, refusal: string | null): Promise<void> {
    const found = await page.query((ctx) => this.matches.execute(ctx, id, requestId), page.asMyself);
    const said = callerOf(page);
    const body = <MatchesPage found={found} said={said} refusal={refusal} newKey={() => page.newKey()} />;
    await page.html({
      title: page.t('supervision:matches.title', { name: found.person.givenName }),
      backHref: saidAlong(callPath(id), said),
      card: { kind: 'listing', id: requestId },
      body,
    });
  }
}

/** As the form said it that was refused, else as the address does. */
function callerOf(page: PageDoor): CallerSaid {
  const { caller, callerName } = page.body;
  return callQueryShape.safeParse({ caller, callerName }).data ?? page.readQuery(callQueryShape).input ?? {};
}
