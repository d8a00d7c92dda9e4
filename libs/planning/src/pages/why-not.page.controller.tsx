// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, plainText, STAFF } from '@reciproca/platform';
import { formatWhen } from '@reciproca/ui';
import { z } from 'zod';
import { ExplainPair } from '../application/explain-pair.js';
import { type Askable, type AskableList, ListAskable } from '../application/list-askable.js';
import { type Choice, WhyNotPage } from './why-not.page.js';

const queryShape = z.object({
  requestId: z.uuid().optional(),
  offerId: z.uuid().optional(),
  find: plainText(100).optional(),
  findOffer: plainText(100).optional(),
});

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
    const { input, typed, errors } = page.readQuery(queryShape);
    const { requestId, offerId, find = null, findOffer = null } = input ?? {};
    const { requests, offers, answer } = await page.query(async (ctx) => {
      const askable = await this.askable.execute(ctx, { requestId: requestId ?? null, find, findOffer });
      return { ...askable, answer: requestId && offerId ? await this.explain.execute(ctx, requestId, offerId) : null };
    }, page.asMyself);
    // Two ways of one journey have one title: the hour and the word tell them apart.
    const option = ({ id, title, person, startsAt, isWayBack }: Askable): { value: string; label: string } => {
      const when = startsAt && formatWhen(startsAt, null, page.language);
      const what = [title, isWayBack && page.t('exchange:leg.back'), when].filter(Boolean).join(' · ');
      return { value: id, label: `${what} — ${person}` };
    };
    const choice = ({ items, hasMore }: AskableList): Choice => ({ options: items.map(option), hasMore });
    const body = (
      <WhyNotPage
        requests={choice(requests)}
        offers={offers && choice(offers)}
        typed={typed}
        errors={errors}
        answer={answer}
      />
    );
    await page.html({ title: page.t('planning:why.title'), live: false, body });
  }
}
