// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CompleteAgreement } from '@reciproca/exchange';
import { NavRegistry, Page, type PageDoor } from '@reciproca/web';
import { DomainError, notFound } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid, WithinScope } from '@reciproca/platform';
import { formatDay, type TextKey } from '@reciproca/ui';
import { z } from 'zod';
import { type AnsweredRound, AnswerRound } from '../application/answer-round.js';
import { ReopenRound } from '../application/reopen-round.js';
import { ViewRounds } from '../application/view-rounds.js';
import { WithdrawRound } from '../application/withdraw-round.js';
import { RoundPage } from './round.page.js';
import { RoundsPage } from './rounds.page.js';
import { WithdrawRoundPage } from './withdraw-round.page.js';
import { TRASPORTO } from '../trasporto.service.js';

/** Staff answer for a driver they have heard. */
const answerShape = z.object({ heard: z.literal('yes').optional() });
type Heard = z.output<typeof answerShape>;
const stopParam = z.object({ id: idShape, stopId: idShape });

@ApiExcludeController()
@Controller('rounds')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class RoundsPageController {
  constructor(
    private readonly rounds: ViewRounds,
    private readonly answer: AnswerRound,
    private readonly reopenRound: ReopenRound,
    private readonly withdrawRound: WithdrawRound,
    private readonly completeAgreement: CompleteAgreement,
    nav: NavRegistry,
  ) {
    nav.add({
      href: '/rounds',
      textKey: 'trasporto:nav.rounds',
      roles: ['driver', 'operator', 'coordinator'],
      order: 16,
      more: true,
    });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.rounds.list(ctx, page.asked()));
    await page.html({ title: page.t('trasporto:rounds.title'), body: <RoundsPage rounds={items} />, next });
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const round = await page.query((ctx) => this.rounds.get(ctx, id));
    const body = (
      <RoundPage
        round={round}
        isOpen={Date.parse(round.leavesAt) > Date.now()}
        isStaff={page.isStaff}
        newKey={() => page.newKey()}
      />
    );
    await page.html({
      title: `${page.t('trasporto:round.title')}: ${formatDay(round.leavesAt, page.language)}`,
      backHref: '/rounds',
      body,
    });
  }

  @Post(':id/accept')
  accept(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(answerShape)) { heard }: Heard,
  ): Promise<void> {
    return this.reply(page, id, async () => {
      const { state, dropped } = await page.command((ctx) => this.answer.accept(ctx, id, heard === 'yes'));
      return textOf(state, dropped);
    });
  }

  @Post(':id/decline')
  decline(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(answerShape)) { heard }: Heard,
  ): Promise<void> {
    return this.reply(page, id, async () => {
      await page.command((ctx) => this.answer.decline(ctx, id, heard === 'yes'));
      return 'trasporto:round.declined';
    });
  }

  @Post(':id/reopen')
  reopen(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.reply(page, id, async () => {
      await page.command((ctx) => this.reopenRound.execute(ctx, id));
      return 'trasporto:round.reopened';
    });
  }

  @Get(':id/withdraw')
  @Allow(STAFF)
  async askWithdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const round = await page.query((ctx) => this.rounds.get(ctx, id));
    await page.html({
      title: page.t('trasporto:round.withdraw'),
      backHref: `/rounds/${id}`,
      body: <WithdrawRoundPage round={round} idempotencyKey={page.newKey()} />,
    });
  }

  @Post(':id/withdraw')
  @Allow(STAFF)
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.reply(page, id, async () => {
      await page.command((ctx) => this.withdrawRound.execute(ctx, id));
      return 'trasporto:round.withdrawn';
    });
  }

  /** At the door, with the things handed over: the agreement is done as anywhere else. */
  @Post(':id/stops/:stopId/done')
  done(@Page() page: PageDoor, @Param(valid(stopParam)) { id, stopId }: z.output<typeof stopParam>): Promise<void> {
    return this.reply(page, id, async () => {
      await page.command(async (ctx) => {
        const { halts } = await this.rounds.get(ctx, id);
        const item = halts.flatMap(({ delivers }) => delivers).find(({ requestId }) => requestId === stopId);
        if (!item?.agreementId) throw notFound('agreement');
        await this.completeAgreement.execute(ctx, item.agreementId);
      });
      return 'trasporto:round.done.noted';
    });
  }

  private async reply(page: PageDoor, id: string, work: () => Promise<TextKey>): Promise<void> {
    try {
      page.redirect(`/rounds/${id}`, { key: await work() });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found' || error.code.startsWith('access.'))
        throw error;
      page.redirect(`/rounds/${id}`, { kind: 'danger', text: page.refusalOf(error) });
    }
  }
}

function textOf(state: AnsweredRound['state'], dropped: number): TextKey {
  if (state === 'lapsed') return 'trasporto:round.nothing_left';
  return dropped > 0 ? 'trasporto:round.accepted.some' : 'trasporto:round.accepted';
}
