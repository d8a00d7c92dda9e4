// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor } from '@reciproca/web';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, dayShape, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { Attendance } from '../application/attendance.js';
import { AttendancePage, EntryPage } from './attendance.page.js';

const dayQuery = z.object({ day: dayShape });
const minutes = z.number().int().min(5).max(720).optional();
const entryShape = z.strictObject({
  workedOn: dayShape,
  rows: z
    .array(z.strictObject({ personId: idShape, minutes }))
    .max(60)
    .default([]),
  others: z
    .array(z.strictObject({ line: z.string().max(3), who: z.string().trim().max(30).optional(), minutes }))
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
    await page.html({ title: page.t('paper:attendance.open'), backHref: `/gardens/${id}`, body, live: false });
  }

  @Get('entry')
  @Allow(STAFF)
  showEntry(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderEntry(page, id, { errors: {}, typed: { workedOn: romeDay(systemClock.now()) }, general: null });
  }

  @Post('entry')
  @Allow(STAFF)
  async enter(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
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

  private async renderEntry(page: PageDoor, id: string, form: FormState): Promise<void> {
    const sheet = await page.query((ctx) => this.attendance.show(ctx, id), page.asMyself);
    const body = <EntryPage sheet={sheet} form={form} idempotencyKey={page.newKey()} />;
    await page.html({
      title: page.t('paper:attendance.entry'),
      backHref: `/paper/gardens/${id}/attendance`,
      body,
      live: false,
    });
  }
}
