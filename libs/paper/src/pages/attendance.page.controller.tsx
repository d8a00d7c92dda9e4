// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor } from '@reciproca/web';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, dayShape, idParam, idShape, STAFF, timeOfDayShape, valid } from '@reciproca/platform';
import { z } from 'zod';
import { Attendance, type SheetLine } from '../application/attendance.js';
import { AttendancePage } from './attendance.page.js';
import { EntryPage } from './entry.page.js';

const dayQuery = z.object({ day: dayShape });
const timeFields = {
  from: timeOfDayShape.optional(),
  until: timeOfDayShape.optional(),
  minutes: z.number().int().min(5).max(720).optional(),
  again: z.boolean().default(false),
};
const entryShape = z.strictObject({
  workedOn: dayShape,
  what: z.enum(['check', 'save']).default('save'),
  rows: z
    .array(z.strictObject({ personId: idShape, ...timeFields }))
    .max(60)
    .default([]),
  others: z
    .array(z.strictObject({ line: z.string().max(3), who: z.string().trim().max(30).optional(), ...timeFields }))
    .max(20)
    .default([]),
});

@ApiExcludeController()
@Controller('paper/gardens/:id')
@Allow('signed-in')
export class AttendancePageController {
  constructor(private readonly attendance: Attendance) {}

  @Get('attendance')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const day = page.readQuery(dayQuery).input?.day ?? romeDay(systemClock.now());
    const sheet = await page.query((ctx) => this.attendance.show(ctx, id));
    const body = <AttendancePage sheet={sheet} day={day} mayEnter={page.isStaff} />;
    await page.html({
      title: page.t('paper:attendance.open'),
      backHref: `/gardens/${id}`,
      body,
      live: false,
      onPaper: true,
    });
  }

  @Get('entry')
  @Allow(STAFF)
  showEntry(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderEntry(page, id, { errors: {}, typed: { workedOn: romeDay(systemClock.now()) }, general: null });
  }

  @Post('entry')
  @Allow(STAFF)
  async enter(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    if (page.body['what'] === 'check') return this.check(page, id);
    await page.submit(
      entryShape,
      async (ctx, input) => {
        await this.attendance.enter(ctx, id, input);
        return { path: `/gardens/${id}`, flash: { key: 'paper:attendance.saved' } };
      },
      (errors, typed, general) => this.renderEntry(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  /** The minutes of each, before anything is saved. */
  private check(page: PageDoor, id: string): Promise<void> {
    return page.orRefuse(
      async () => {
        const { input, typed, errors } = page.readForm(entryShape);
        const lines = input && (await page.query((ctx) => this.attendance.readLines(ctx, id, input), page.asMyself));
        await this.renderEntry(page, id, { errors, typed, general: null }, lines);
        return null;
      },
      (errors, typed, general) => this.renderEntry(page, id, { errors, typed, general }),
    );
  }

  private async renderEntry(
    page: PageDoor,
    id: string,
    form: FormState,
    lines: readonly SheetLine[] | null = null,
  ): Promise<void> {
    const sheet = await page.query((ctx) => this.attendance.show(ctx, id), page.asMyself);
    const body = <EntryPage sheet={sheet} form={form} lines={lines} idempotencyKey={page.newKey()} />;
    await page.html({
      title: page.t('paper:attendance.entry'),
      backHref: `/paper/gardens/${id}/attendance`,
      body,
      live: false,
    });
  }
}
