// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { formatDay, formatWhen } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { DepartureTroubles } from '../application/departure-troubles.js';
import { ViewTrips } from '../application/view-trips.js';
import { type Departure, driverDayShape, lateShape } from '../domain/departure.js';
import { TRASPORTO } from '../trasporto.service.js';
import { DeparturePage } from './departure.page.js';

const nothingShape = z.strictObject({});

/** What it is about: one departure, or all of a driver on a day. */
interface Asked {
  readonly path: string;
  /** yyyy-mm-dd, where it is a whole day. */
  readonly day: string | null;
  readonly list: (ctx: Ctx) => Promise<Departure[]>;
}

@ApiExcludeController()
@Controller('departures')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class DeparturePageController {
  constructor(
    private readonly troubles: DepartureTroubles,
    private readonly trips: ViewTrips,
    private readonly people: People,
  ) {}

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, this.one(id), UNTOUCHED);
  }

  @Post(':id/call-off')
  callOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.sayCannotGo(page, this.one(id));
  }

  @Post(':id/late')
  late(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.sayLate(page, this.one(id));
  }

  @Get('of/:id/:day')
  showDay(@Page() page: PageDoor, @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>): Promise<void> {
    return this.render(page, this.whole(day), UNTOUCHED);
  }

  @Post('of/:id/:day/call-off')
  callOffDay(
    @Page() page: PageDoor,
    @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>,
  ): Promise<void> {
    return this.sayCannotGo(page, this.whole(day));
  }

  @Post('of/:id/:day/late')
  lateDay(@Page() page: PageDoor, @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>): Promise<void> {
    return this.sayLate(page, this.whole(day));
  }

  private one(id: string): Asked {
    return { path: `/departures/${id}`, day: null, list: async (ctx) => [await this.troubles.find(ctx, id)] };
  }

  private whole({ id, day }: z.output<typeof driverDayShape>): Asked {
    return { path: `/departures/of/${id}/${day}`, day, list: (ctx) => this.troubles.listOfDay(ctx, id, day) };
  }

  private sayCannotGo(page: PageDoor, asked: Asked): Promise<void> {
    return page.submit(
      nothingShape,
      async (ctx) => {
        const departures = await asked.list(ctx);
        const count = await this.troubles.callOff(ctx, departures);
        return { path: backTo(page, departures), flash: { key: 'trasporto:departure.called_off', params: { count } } };
      },
      (errors, typed, general) => this.render(page, asked, { errors, typed, general }),
    );
  }

  private sayLate(page: PageDoor, asked: Asked): Promise<void> {
    return page.submit(
      lateShape,
      async (ctx, { minutes }) => {
        const departures = await asked.list(ctx);
        const count = await this.troubles.late(ctx, departures, minutes);
        return { path: backTo(page, departures), flash: { key: 'trasporto:departure.told', params: { count } } };
      },
      (errors, typed, general) => this.render(page, asked, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, asked: Asked, form: FormState): Promise<void> {
    const { departures, trips, driver } = await page.query(async (ctx) => {
      const found = await asked.list(ctx);
      const [first] = found;
      return {
        departures: found,
        trips: await this.trips.listOfDepartures(ctx, found),
        driver: first ? (await this.people.getPerson(ctx, first.driverId)).fullName : '',
      };
    });
    const [first] = departures;
    const when = asked.day
      ? formatDay(asked.day, page.language)
      : first
        ? formatWhen(first.startsAt, null, page.language)
        : '';
    const title = asked.day || !first ? when : `${first.title} · ${when}`;
    const body = (
      <DeparturePage
        {...form}
        title={title}
        path={asked.path}
        driver={driver}
        trips={trips}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title, backHref: backTo(page, departures), body });
  }
}

/** Staff who act as themselves go back to the driver's week, everybody else to their own. */
function backTo(page: PageDoor, [first]: readonly Departure[]): string {
  const isOwn = !page.isStaff || page.viewer.actingFor;
  return isOwn || !first ? '/agenda' : `/people/${first.driverId}/agenda`;
}
