// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type CardSubject, Page, type PageDoor, safePath } from '@reciproca/web';
import { DomainError } from '@reciproca/kernel';
import { Allow, parseInput, STAFF } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { cardOfTick, manyShape } from '../api/board.request.js';
import { ActOnMany, type ManyAct } from '../application/act-on-many.js';
import { HandleCards } from '../application/handle-cards.js';
import { type ManyOutcome, ManyPage } from './many.page.js';
import { ASSIGN } from './many-form.js';

/** One act on many cards, and how each of them went. */
@ApiExcludeController()
@Controller('board/many')
@Allow(STAFF)
export class ManyPageController {
  constructor(
    private readonly many: ActOnMany,
    private readonly cards: HandleCards,
  ) {}

  @Post()
  async act(@Page() page: PageDoor): Promise<void> {
    await page.orRefuse(
      async () => {
        const { cards, act, personId, back } = parseInput(manyShape, formToInput(page.body, manyShape));
        const assigneeId = personId === 'me' ? page.viewer.personId : (personId ?? null);
        const outcomes: ManyOutcome[] = [];
        for (const tick of new Set(cards))
          outcomes.push(
            await this.outcomeOf(page, cardOfTick(tick), act === ASSIGN ? { key: ASSIGN, assigneeId } : { key: act }),
          );
        await this.render(page, outcomes, null, safePath(back));
        return null;
      },
      (errors, typed, general) =>
        this.render(
          page,
          [],
          errors['cards'] ? page.t('supervision:many.nothing') : (general ?? Object.values(errors).join(' ')),
          safePath(String(typed['back'] ?? '/board')),
        ),
    );
  }

  private async outcomeOf(page: PageDoor, card: CardSubject, act: ManyAct): Promise<ManyOutcome> {
    const name = await page.query((ctx) => this.cards.getSubject(ctx, card), page.asMyself);
    try {
      await page.command((ctx) => this.many.execute(ctx, card, act), page.asMyself);
      return { ...card, ...name, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...card, ...name, refusal: page.refusalOf(error) };
    }
  }

  private async render(
    page: PageDoor,
    outcomes: readonly ManyOutcome[],
    refusal: string | null,
    back: string,
  ): Promise<void> {
    await page.html({
      title: page.t('supervision:many.report'),
      backHref: back,
      live: false,
      body: <ManyPage outcomes={outcomes} refusal={refusal} back={back} />,
    });
  }
}
