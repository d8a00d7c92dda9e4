// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import { Page, type PageDoor } from '@reciproca/web';
import { actsAsStaff, type Ctx } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { AnswerCircle } from '../application/answer-circle.js';
import { StartRun } from '../application/start-run.js';
import { ViewCircles } from '../application/view-circles.js';
import type { CircleState } from '../domain/circle.js';
import { CirclePage } from './circle.page.js';
import { CirclesPage } from './circles.page.js';

const SAID: Readonly<Record<CircleState, TextKey>> = {
  proposed: 'planning:circle.accepted.waiting',
  awaiting_approval: 'planning:circle.accepted.approval',
  agreed: 'planning:circle.accepted.agreed',
  dissolved: 'planning:circle.accepted.dissolved',
  expired: 'planning:circle.accepted.dissolved',
};

@ApiExcludeController()
@Controller('circles')
@Allow('signed-in')
export class CirclesPageController {
  constructor(
    private readonly view: ViewCircles,
    private readonly answer: AnswerCircle,
    private readonly start: StartRun,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { circles, isDesk } = await page.query(async (ctx) => ({
      circles: await this.view.list(ctx, page.asked()),
      isDesk: actsAsStaff(ctx),
    }));
    const title = page.t(isDesk ? 'planning:circles.title' : 'planning:circles.mine');
    await page.html({
      title,
      backHref: '/',
      next: circles.next,
      body: <CirclesPage circles={circles.items} isDesk={isDesk} idempotencyKey={page.newKey()} />,
    });
  }

  @Post('find')
  @Allow(STAFF)
  async find(@Page() page: PageDoor): Promise<void> {
    await page.command((ctx) => this.start.execute(ctx, 'circles', 'operator'), page.asMyself);
    page.redirect('/circles', { key: 'planning:plans.looking_for_circles' });
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const circle = await page.query((ctx) => this.view.get(ctx, id));
    await page.html({
      title: page.t('planning:circle.title'),
      backHref: page.isStaff ? '/circles' : '/',
      body: <CirclePage circle={circle} newKey={() => page.newKey()} />,
    });
  }

  @Post(':id/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, id, (ctx) => this.answer.accept(ctx, id));
  }

  @Post(':id/approve')
  @Allow(STAFF)
  approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, id, (ctx) => this.answer.approve(ctx, id));
  }

  @Post(':id/decline')
  async decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/circles/${id}`, async () => {
      await page.command((ctx) => this.answer.decline(ctx, id, null));
      page.redirect(`/circles/${id}`, { key: 'planning:circle.declined' });
    });
  }

  private async act(page: PageDoor, id: string, work: (ctx: Ctx) => Promise<CircleState>): Promise<void> {
    await backOnRefusal(page, `/circles/${id}`, async () => {
      const state = await page.command(work);
      page.redirect(`/circles/${id}`, { key: SAID[state], ...(state === 'dissolved' && { kind: 'warning' }) });
    });
  }
}
