// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, STAFF } from '@reciproca/platform';
import { formatWhen } from '@reciproca/ui';
import { z } from 'zod';
import { ExplainPair } from '../application/explain-pair.js';
import { type Askable, ListAskable } from '../application/list-askable.js';
import { WhyNotPage } from './why-not.page.js';

const queryShape = z.object({ requestId: z.uuid().optional(), offerId: z.uuid().optional() });

@ApiExcludeController()
@Controller('why-not')
@Allow(STAFF)
export class WhyNotPageController {
  constructor(
    private readonly explain: ExplainPair,
    private readonly askable: ListAskable,
  ) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input, typed } = page.readQuery(queryShape);
    const { requestId, offerId } = input ?? {};
    const { requests, offers, answer } = await page.query(async (ctx) => {
      const askable = await this.askable.execute(ctx, requestId ?? null);
      return { ...askable, answer: requestId && offerId ? await this.explain.execute(ctx, requestId, offerId) : null };
    }, page.asMyself);
    // Two ways of one journey have one title: the hour and the word tell them apart.
    const option = ({ id, title, person, startsAt, isWayBack }: Askable): { value: string; label: string } => {
      const when = startsAt && formatWhen(startsAt, null, page.language);
      const what = [title, isWayBack && page.t('exchange:leg.back'), when].filter(Boolean).join(' · ');
      return { value: id, label: `${what} — ${person}` };
    };
    const body = (
      <WhyNotPage requests={requests.map(option)} offers={offers.map(option)} typed={typed} answer={answer} />
    );
    await page.html({ title: page.t('planning:why.title'), live: false, body });
  }
}
