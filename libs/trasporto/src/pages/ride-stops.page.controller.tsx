// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Agreement } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { Allow, isWaited, valid, WithinScope } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { ViewRideProgress } from '../application/ride-progress.js';
import { MarkStops } from '../application/mark-stops.js';
import { stopShape } from '../domain/stop-mark.js';
import { TRASPORTO } from '../trasporto.service.js';

const PAGES = ['agreement', 'departure', 'call'] as const;
export type StopPage = (typeof PAGES)[number];
/** The page it was ticked on, which it comes back to. */
const tickShape = z.strictObject({ on: z.enum(PAGES).default('agreement') });
type Stop = z.output<typeof stopShape>;

/** "In the car" and "there", one press each. */
@ApiExcludeController()
@Controller('rides')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class RideStopsPageController {
  constructor(
    private readonly marks: MarkStops,
    private readonly progress: ViewRideProgress,
  ) {}

  @Post(':id/stops/:kind')
  mark(@Page() page: PageDoor, @Param(valid(stopShape)) { id, kind }: Stop): Promise<void> {
    const saidLater = isWaited(page.door.request);
    return this.say(page, id, `trasporto:stop.said.${kind}`, (ctx) => this.marks.mark(ctx, id, kind, saidLater));
  }

  @Post(':id/stops/:kind/undo')
  undo(@Page() page: PageDoor, @Param(valid(stopShape)) { id, kind }: Stop): Promise<void> {
    return this.say(page, id, 'trasporto:stop.undone', (ctx) => this.marks.undo(ctx, id, kind));
  }

  private say(page: PageDoor, id: string, key: TextKey, act: (ctx: Ctx) => Promise<Agreement>): Promise<void> {
    return page.submit(
      tickShape,
      async (ctx, { on }) => ({ path: pathOf(on, await act(ctx)), flash: { key } }),
      async (errors, _typed, general) => {
        // What is not there has no page to go back to.
        await page.query((ctx) => this.progress.find(ctx, id));
        const text = general ?? Object.values(errors).join(' ');
        page.redirect(`/agreements/${id}`, { kind: 'danger', text });
      },
    );
  }
}

function pathOf(on: StopPage, { id, offerSlotId, giverId }: Agreement): string {
  if (on === 'departure') return `/departures/${offerSlotId}`;
  return on === 'call' ? `/calls/with/${giverId}` : `/agreements/${id}`;
}
