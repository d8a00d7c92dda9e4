// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { MOST_ROWS, sheetShape } from '../application/civic.input.js';
import { RecordAttendance } from '../application/record-attendance.js';
import { linesOf, type SheetLine } from '../application/sheet-lines.js';
import { ViewCommitments } from '../application/view-commitments.js';
import { PrintedSheetPage } from './printed-sheet.page.js';
import { FIRST_ROWS, SheetPage } from './sheet.page.js';

const MORE_ROWS = 8;

const formShape = sheetShape.extend({ what: z.enum(['check', 'save']).default('check') });

/** Many days of a commitment at once: the sheet to sign, and the form for what came back. */
@ApiExcludeController()
@Controller('civic/:id/sheet')
@Allow('called-in')
export class SheetPageController {
  constructor(
    private readonly view: ViewCommitments,
    private readonly record: RecordAttendance,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED, null);
  }

  @Get('print')
  async print(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const [{ commitment }, ente] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]),
      this.acting(page),
    );
    const body = <PrintedSheetPage commitment={commitment} enteName={ente.name} />;
    await page.html({
      title: page.t('civic:printed'),
      backHref: `/civic/${id}/sheet`,
      live: false,
      body,
      onPaper: true,
    });
  }

  @Post()
  async enter(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const what = page.body['what'];
    // Nothing is checked for that: what is typed so far stays as it is.
    if (what === 'more') return this.render(page, id, { ...UNTOUCHED, typed: page.body }, null, MORE_ROWS);
    let lines: readonly SheetLine[] | null = null;
    await page.orRefuse(
      async () => {
        const { input, errors } = page.readForm(formShape);
        if (!input) {
          await this.render(page, id, { ...UNTOUCHED, typed: page.body, errors }, null);
          return null;
        }
        const { what: _, ...sheet } = input;
        lines = await linesOf(sheet);
        if (what !== 'save') {
          await page.query((ctx) => this.record.check(ctx, id, sheet), this.acting(page));
          await this.render(page, id, { ...UNTOUCHED, typed: page.body }, lines);
          return null;
        }
        await page.command((ctx) => this.record.executeSheet(ctx, id, sheet), this.acting(page));
        return { path: `/civic/${id}`, flash: { key: 'civic:sheet.saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }, lines),
    );
  }

  private acting(page: PageDoor) {
    return page.isStaff ? page.asMyself : undefined;
  }

  private async render(
    page: PageDoor,
    id: string,
    form: FormState,
    lines: readonly SheetLine[] | null,
    more = 0,
  ): Promise<void> {
    const { commitment } = await page.query((ctx) => this.view.get(ctx, id), this.acting(page));
    const rowCount = Math.min(rowsIn(form.typed) + more, MOST_ROWS);
    const body = (
      <SheetPage commitment={commitment} form={form} rowCount={rowCount} lines={lines} idempotencyKey={page.newKey()} />
    );
    await page.html({ title: page.t('civic:sheet'), backHref: `/civic/${id}`, live: false, body });
  }
}

/** As many as were sent, each with its number. */
function rowsIn(typed: FormState['typed']): number {
  const sent = Object.keys(typed).flatMap((name) => /^rows\.(\d{1,2})\./.exec(name)?.[1] ?? []);
  return Math.max(FIRST_ROWS, ...sent.map((index) => Number(index) + 1));
}
