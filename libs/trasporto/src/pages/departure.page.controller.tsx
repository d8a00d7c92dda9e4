// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { formatDay, type Named } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { DepartureTroubles } from '../application/departure-troubles.js';
import { ViewTrips } from '../application/view-trips.js';
import { type Departure, driverDayShape, lateShape } from '../domain/departure.js';
import { TRASPORTO } from '../trasporto.service.js';
import { CallOffPage } from './call-off.page.js';
import { departureWhen } from './departure-when.js';
import { DeparturePage } from './departure.page.js';

const nothingShape = z.strictObject({});

/** What it is about: one departure, or all of a driver on a day. */
interface Asked {
  readonly path: string;
  /** yyyy-mm-dd, where it is a whole day. */
  readonly day: string | null;
  readonly list: (ctx: Ctx) => Promise<Departure[]>;
  readonly listCalledOff: (ctx: Ctx) => Promise<Departure[]>;
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

  @Get(':id/call-off')
  askCallOff(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.ask(page, this.one(id));
  }

  @Post(':id/take-back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.sayCanGo(page, this.one(id));
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

  @Get('of/:id/:day/call-off')
  askCallOffDay(
    @Page() page: PageDoor,
    @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>,
  ): Promise<void> {
    return this.ask(page, this.whole(day));
  }

  @Post('of/:id/:day/take-back')
  takeBackDay(
    @Page() page: PageDoor,
    @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>,
  ): Promise<void> {
    return this.sayCanGo(page, this.whole(day));
  }

  @Post('of/:id/:day/late')
  lateDay(@Page() page: PageDoor, @Param(valid(driverDayShape)) day: z.output<typeof driverDayShape>): Promise<void> {
    return this.sayLate(page, this.whole(day));
  }

  private one(id: string): Asked {
    const listCalledOff = (ctx: Ctx) => this.troubles.listCalledOff(ctx, id);
    return {
      path: `/departures/${id}`,
      day: null,
      // Called off a moment ago it is still there to be taken back.
      list: async (ctx) => ((await listCalledOff(ctx)).length > 0 ? [] : [await this.troubles.find(ctx, id)]),
      listCalledOff,
    };
  }

  private whole({ id, day }: z.output<typeof driverDayShape>): Asked {
    return {
      path: `/departures/of/${id}/${day}`,
      day,
      list: (ctx) => this.troubles.listOfDay(ctx, id, day),
      listCalledOff: (ctx) => this.troubles.listCalledOffOfDriver(ctx, id, day),
    };
  }

  private sayCannotGo(page: PageDoor, asked: Asked): Promise<void> {
    return page.submit(
      nothingShape,
      async (ctx) => {
        const count = await this.troubles.callOff(ctx, await asked.list(ctx));
        return { path: asked.path, flash: { key: 'trasporto:departure.called_off', params: { count } } };
      },
      (errors, typed, general) => this.render(page, asked, { errors, typed, general }),
    );
  }

  private sayCanGo(page: PageDoor, asked: Asked): Promise<void> {
    return page.submit(
      nothingShape,
      async (ctx) => {
        const { agreements, left } = await this.troubles.takeBack(ctx, await asked.listCalledOff(ctx));
        return left > 0
          ? { path: asked.path, flash: { key: 'trasporto:departure.taken_back.left', params: { count: left } } }
          : {
              path: asked.path,
              flash: { key: 'trasporto:departure.taken_back', params: { count: agreements.length } },
            };
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
        return {
          path: backTo(page, departures),
          flash: {
            key: minutes > 0 ? 'trasporto:departure.told' : 'trasporto:departure.told_on_time',
            params: { count },
          },
        };
      },
      (errors, typed, general) => this.render(page, asked, { errors, typed, general }),
    );
  }

  private async driverOf(ctx: Ctx, { driverId: id }: Departure): Promise<Named> {
    return { id, name: (await this.people.getPerson(ctx, id)).fullName };
  }

  private async ask(page: PageDoor, asked: Asked): Promise<void> {
    const { departures, trips, driver, title } = await this.load(page, asked);
    if (departures.length === 0) return page.redirect(asked.path);
    const body = (
      <CallOffPage title={title} path={asked.path} driver={driver} trips={trips} newKey={() => page.newKey()} />
    );
    await page.html({ title, backHref: asked.path, body, kept: { ahead: [] } });
  }

  private async render(page: PageDoor, asked: Asked, form: FormState): Promise<void> {
    const { all, departures, calledOff, trips, driver, title, now } = await this.load(page, asked);
    const body = (
      <DeparturePage
        {...form}
        title={title}
        path={asked.path}
        driver={driver}
        trips={trips}
        lateMinutes={Math.max(0, ...departures.map(({ lateMinutes }) => lateMinutes))}
        calledOff={calledOff}
        now={now}
        newKey={() => page.newKey()}
      />
    );
    const ahead = trips.length > 0 ? [`${asked.path}/call-off`] : [];
    await page.html({ title, backHref: backTo(page, all), body, kept: { ahead } });
  }

  private async load(page: PageDoor, asked: Asked) {
    const loaded = await page.query(async (ctx) => {
      const [departures, calledOff] = [await asked.list(ctx), await asked.listCalledOff(ctx)];
      const all = [...departures, ...calledOff];
      return {
        departures,
        calledOff,
        all,
        trips: await this.trips.listOfDepartures(ctx, departures),
        now: ctx.clock.now(),
        driver: all[0] ? await this.driverOf(ctx, all[0]) : null,
      };
    });
    const [first] = loaded.all;
    const when = asked.day ? formatDay(asked.day, page.language) : first ? departureWhen(first, page.language) : '';
    return { ...loaded, title: asked.day || !first ? when : `${first.title} · ${when}` };
  }
}

/** Staff who act as themselves go back to the driver's week, everybody else to their own. */
function backTo(page: PageDoor, [first]: readonly Departure[]): string {
  const isOwn = !page.isStaff || page.viewer.actingFor;
  return isOwn || !first ? '/agenda' : `/people/${first.driverId}/agenda`;
}
