// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { romeTime, type TextKey } from '@reciproca/ui';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type CallHours, Enti, nextCallable } from '@reciproca/identity';
import type { Ctx, PageOf } from '@reciproca/kernel';
import type { z } from 'zod';
import { claimShape, closeShape, nothingShape, releaseShape } from '../api/call-task.request.js';
import { CallList } from '../application/call-list.js';
import { type CallView, CallViews } from '../application/call-view.js';
import { RecordContact } from '../application/record-contact.js';
import { callFormShape } from './call-form.request.js';
import { CallsPage } from './calls.page.js';

@ApiExcludeController()
@Controller('calls')
@Allow(STAFF)
export class CallsPageController {
  constructor(
    private readonly calls: CallList,
    private readonly views: CallViews,
    private readonly contacts: RecordContact,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, {});
  }

  /** The call due longest, so that nobody has to choose. */
  @Post('next')
  async next(@Page() page: PageDoor): Promise<void> {
    const isSure = page.body['anyway'] === 'true';
    const { first, notNow } = await page.command(async (ctx) => {
      const { settings } = await this.enti.getEnte(ctx);
      const opens = nextCallable(ctx.clock.now(), settings.phoneHours);
      const isShut = !isSure && opens > ctx.clock.now();
      const [call] = isShut ? await this.calls.claimPressing(ctx, opens) : await this.calls.claimNext(ctx);
      return { first: call, notNow: isShut ? settings.phoneHours : null };
    }, page.asMyself);
    if (!first && notNow) return this.render(page, null, {}, notNow);
    if (first) page.redirect(`/calls#call-${first.id}`, { key: 'notifications:calls.claimed' });
    else page.redirect('/calls', { kind: 'info', key: 'notifications:calls.nobodyDue' });
  }

  @Post(':id/requeue')
  requeue(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, nothingShape, 'notifications:calls.released', (ctx) => this.calls.requeue(ctx, id));
  }

  @Post(':id/close')
  close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, closeShape, 'notifications:calls.noted', (ctx, { note }) =>
      this.calls.close(ctx, id, note ?? null),
    );
  }

  @Post(':id/claim')
  claim(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, claimShape, 'notifications:calls.claimed', (ctx) => this.calls.claim(ctx, id));
  }

  @Post(':id/release')
  release(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, releaseShape, 'notifications:calls.released', (ctx, { note }) =>
      this.calls.release(ctx, id, note ?? null),
    );
  }

  @Post(':id/done')
  finish(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.act(page, callFormShape(id), 'notifications:calls.noted', (ctx, result) =>
      this.calls.finish(ctx, id, result),
    );
  }

  private act<Shape extends z.ZodType>(
    page: PageDoor,
    shape: Shape,
    key: TextKey,
    work: (ctx: Ctx, input: z.output<Shape>) => Promise<unknown>,
  ): Promise<void> {
    return page.submit(
      shape,
      async (ctx, input) => {
        await work(ctx, input);
        return { path: '/calls', flash: { key } };
      },
      (errors, typed, general) => this.render(page, general ?? Object.values(errors).join(' '), typed),
      page.asMyself,
    );
  }

  /** A hundred at a time, of which the page folds the greater part away. */
  private async listQueue(ctx: Ctx, page: PageDoor): Promise<PageOf<CallView>> {
    const { items, next } = await this.calls.listQueue(ctx, page.asked('after', 100));
    return { items: await this.views.describe(ctx, items), next };
  }

  private async render(
    page: PageDoor,
    refusal: string | null,
    typed: Record<string, unknown>,
    notNow: CallHours | null = null,
  ): Promise<void> {
    const { queue, justDone, now, steps } = await page.query(
      async (ctx) => ({
        queue: await this.listQueue(ctx, page),
        justDone: await this.views.describe(ctx, await this.calls.listJustDone(ctx)),
        now: ctx.clock.now(),
        steps: await this.contacts.listStepsDue(ctx, endOfDay(ctx.clock.now()), page.asked('steps')),
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('notifications:calls.title'),
      body: (
        <CallsPage
          calls={queue.items}
          next={queue.next}
          justDone={justDone}
          now={now}
          steps={steps}
          refusal={refusal}
          typed={typed}
          notNow={notNow}
          nextKey={page.newKey()}
        />
      ),
    });
  }
}

function endOfDay(now: Date): Date {
  return romeTime(now).endOf('day').toJSDate();
}
