// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { romeDay } from '@reciproca/kernel';
import { Allow, parseInput } from '@reciproca/platform';
import { readDay } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { enteDaysFormShape, enteDaysShape, MOST_CLOSINGS } from '../api/diary.request.js';
import { ClosingDays } from '../application/closing-days.js';
import type { EnteDays } from '../domain/closing-days.js';
import { ClosingDaysPage } from './closing-days.page.js';

const PATH = '/settings/closing-days';
const SPARE_LINES = 2;

@ApiExcludeController()
@Controller('settings/closing-days')
@Allow(['coordinator'])
export class ClosingDaysPageController {
  constructor(
    private readonly days: ClosingDays,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'diary:closing.title', leadKey: 'diary:closing.lead', order: 25 });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const days = await page.query((ctx) => this.days.get(ctx), page.asMyself);
    await this.render(page, days, UNTOUCHED);
  }

  @Post()
  async save(@Page() page: PageDoor): Promise<void> {
    let written: Written = { patronDay: null, closings: [], pauses: false };
    await page.submit(
      enteDaysFormShape,
      async (ctx, { patronDay, closings, pauses }) => {
        const filled = closings.filter((line) => Object.values(line).some(Boolean));
        written = { patronDay: patronDay || null, closings: filled, pauses };
        const today = romeDay(ctx.clock.now());
        const read = filled.map((line) => ({
          ...line,
          startsOn: wholeDay(line.startsOn, today),
          endsOn: wholeDay(line.endsOn, today),
        }));
        const days = { patronDay: monthAndDay(written.patronDay), closings: read, pauses };
        await this.days.set(ctx, parseInput(enteDaysShape, days));
        return { path: PATH, flash: { key: 'diary:closing.saved' } };
      },
      (errors, typed, general) => this.render(page, written, { errors, typed, general }),
      page.asMyself,
    );
  }

  private render(page: PageDoor, days: EnteDays | Written, form: FormState): Promise<void> {
    const spare = Array.from({ length: SPARE_LINES }, () => ({}));
    const lines = [...days.closings, ...spare].slice(0, MOST_CLOSINGS);
    const body = (
      <ClosingDaysPage
        lines={lines}
        patronDay={asWritten(days.patronDay)}
        pauses={days.pauses}
        idempotencyKey={page.newKey()}
        {...form}
      />
    );
    return this.settings.show(page, PATH, { body });
  }
}

/** "30/7" and "30 luglio" as MM-DD; what cannot be read is left as it is, to be refused. */
function monthAndDay(typed: string | null): string | null {
  if (typed === null) return null;
  // Any leap year: the 29th of February is some saint's day too.
  const read = readDay(typed, '2028-01-01');
  return 'day' in read ? read.day.slice(5) : typed;
}

/** "24/12/2026" and "24 dicembre" as a day; what cannot be read is left as it is, to be refused. */
function wholeDay(typed: string | undefined, today: string): string | undefined {
  const read = readDay(typed ?? '', today);
  return 'day' in read ? read.day : typed || undefined;
}

/** MM-DD the way it is typed: "30/7". */
function asWritten(patronDay: string | null): string | null {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(patronDay ?? '') ?? [];
  return month && day ? `${Number(day)}/${Number(month)}` : patronDay;
}

interface Written {
  readonly pauses: boolean;
  readonly patronDay: string | null;
  readonly closings: readonly {
    startsOn?: string | undefined;
    endsOn?: string | undefined;
    name?: string | undefined;
  }[];
}
