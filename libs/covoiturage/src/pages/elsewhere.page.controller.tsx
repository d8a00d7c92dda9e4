// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, idShape, parseInput, valid, WithinScope } from '@reciproca/platform';
import { TRASPORTO } from '@reciproca/trasporto';
import { formToInput, type TextKey } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { AskSeat } from '../application/ask-seat.js';
import { BookElsewhere } from '../application/book-elsewhere.js';
import { LookElsewhere } from '../application/look-elsewhere.js';
import { SearchPlatforms } from '../application/search-platforms.js';
import type { SentSeat } from '../application/send-seat.js';
import { ElsewherePage } from './elsewhere.page.js';
import { askShape, wordsShape } from './elsewhere.request.js';

const pathOf = (id: string): string => `/requests/${id}/elsewhere`;
const seatParam = z.object({ id: idShape, seatId: idShape });
type Id = { id: string };
type Seat = z.output<typeof seatParam>;

/** For who asks for a ride, and for staff who look for them. */
@ApiExcludeController()
@Controller('requests/:id/elsewhere')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class ElsewherePageController {
  constructor(
    private readonly look: LookElsewhere,
    private readonly platforms: SearchPlatforms,
    private readonly seats: AskSeat,
    private readonly book: BookElsewhere,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  /** The forms here carry no key: each of their steps is a transaction of its own, and a second press finds the first one's row. */
  @Post()
  ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.tell(
      page,
      id,
      askShape,
      async ({ partnerId, ref }) => OF_SENT[await this.book.ask(page, id, partnerId, ref)],
    );
  }

  @Post('seats/:seatId/cancel')
  cancel(@Page() page: PageDoor, @Param(valid(seatParam)) { id, seatId }: Seat): Promise<void> {
    return this.tell(page, id, emptyShape, async () =>
      (await this.book.cancel(page, id, seatId))
        ? { key: 'covoiturage:elsewhere.cancelled' }
        : { key: 'covoiturage:elsewhere.cancelled.unheard', kind: 'warning' },
    );
  }

  @Post('messages')
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.tell(page, id, wordsShape, async ({ seatId, message }) =>
      (await this.book.write(page, id, seatId, message))
        ? { key: 'covoiturage:elsewhere.written' }
        : { key: 'covoiturage:elsewhere.unwritten', kind: 'warning' },
    );
  }

  private tell<Shape extends z.ZodType>(
    page: PageDoor,
    id: string,
    shape: Shape,
    act: (input: z.output<Shape>) => Promise<Told>,
  ): Promise<void> {
    return page.orRefuse(
      async () => ({ path: pathOf(id), flash: await act(parseInput(shape, formToInput(page.body, shape))) }),
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { now, seats, sources, ...looked } = await page.query(async (ctx) => ({
      ...(await this.look.prepare(ctx, id)),
      seats: await this.seats.list(ctx, id),
      now: ctx.clock.now(),
    }));
    const answers = looked.sought ? await this.platforms.execute(looked.sought, sources, now) : [];
    await page.html({
      title: page.t('covoiturage:elsewhere.title'),
      backHref: `/requests/${id}`,
      live: false,
      card: { kind: 'listing', id },
      body: <ElsewherePage {...looked} answers={answers} seats={seats} now={now} path={pathOf(id)} form={form} />,
    });
  }
}

interface Told {
  readonly key: TextKey;
  readonly kind?: 'success' | 'warning';
}

/** What it comes to, for who asked. */
const OF_SENT = {
  WAITING_CONFIRMATION: { key: 'covoiturage:elsewhere.asked' },
  CONFIRMED: { key: 'covoiturage:elsewhere.confirmed' },
  COMPLETED_PENDING_VALIDATION: { key: 'covoiturage:elsewhere.confirmed' },
  VALIDATED: { key: 'covoiturage:elsewhere.confirmed' },
  CANCELLED: { key: 'covoiturage:elsewhere.refused', kind: 'warning' },
  refused: { key: 'covoiturage:elsewhere.refused', kind: 'warning' },
  unknown: { key: 'covoiturage:elsewhere.unknown', kind: 'warning' },
} as const satisfies Record<SentSeat, Told>;
