// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor } from '@reciproca/web';
import { endTermShape, seatPersonShape } from '../application/evaluation.input.js';
import { SeatPeople } from '../application/seat-people.js';
import { ViewTables } from '../application/view-tables.js';
import { seatPath, tablePath } from '../domain/paths.js';
import { type SeatForms, SeatPage } from './seat.page.js';

interface Id {
  readonly id: string;
}

/** Who sits in one seat, who did before, and who comes next. */
@ApiExcludeController()
@Controller('evaluation-seats/:id')
@Allow(STAFF)
export class SeatPageController {
  constructor(
    private readonly view: ViewTables,
    private readonly people: SeatPeople,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the seat. */
  @Get(['people', 'end'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(seatPath(id));
  }

  @Post('people')
  seat(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const show = (form: FormState) => this.render(page, id, { seat: form });
    const own = { path: seatPath(id), show, acting: page.asMyself };
    return page.change(own, seatPersonShape, 'evaluation:saved', (ctx, input) => this.people.seat(ctx, id, input));
  }

  @Post('end')
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const show = (form: FormState) => this.render(page, id, { end: form });
    const own = { path: seatPath(id), show, acting: page.asMyself };
    return page.change(own, endTermShape, 'evaluation:saved', (ctx, input) => this.people.end(ctx, id, input));
  }

  private async render(page: PageDoor, id: string, forms: SeatForms): Promise<void> {
    const view = await page.query((ctx) => this.view.getSeat(ctx, id), page.asMyself);
    const { number, component } = view.seat;
    const body = <SeatPage view={view} forms={forms} newKey={() => page.newKey()} />;
    await page.html({ title: `${number}. ${component}`, backHref: tablePath(view.table.id), live: false, body });
  }
}
