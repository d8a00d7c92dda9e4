// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type AgreementResponse, AgreementTroubles, ServicePlugs, ViewAgreements } from '@reciproca/exchange';
import { AccessLog, People } from '@reciproca/identity';
import { NavRegistry, Page, type PageDoor } from '@reciproca/web';
import { addDays, beneficiaryOf, type Ctx, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid, WithinScope } from '@reciproca/platform';
import { formatDay } from '@reciproca/ui';
import { DepartureTroubles } from '../application/departure-troubles.js';
import { ManageDrivers } from '../application/manage-drivers.js';
import { ViewTrips } from '../application/view-trips.js';
import type { DriverTrip } from '../domain/driver-trip.js';
import { listUnfitRides } from '../persistence/unfit-ride.read-model.js';
import { unfitText } from '../texts/unfit-text.js';
import { type AgendaDay, AgendaPage } from './agenda.page.js';
import { TRASPORTO } from '../trasporto.service.js';

const SHOWN_DAYS = 8;
/** As many pages as a driver opens in a few days; the calendar and each agreement stand among them by themselves. */
const MOST_AHEAD = 16;

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class AgendaPageController {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly drivers: ManageDrivers,
    private readonly trips: ViewTrips,
    private readonly troubles: DepartureTroubles,
    private readonly beyond: AgreementTroubles,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/agenda', textKey: 'trasporto:nav.agenda', roles: ['driver'], order: 15 });
  }

  @Get('agenda')
  async show(@Page() page: PageDoor): Promise<void> {
    const name = page.viewer.actingFor?.name ?? page.viewer.name;
    await this.render(page, name, page.viewer.actingFor?.personId ?? page.viewer.personId);
  }

  /** A driver's week, for staff who have them on the telephone; the reading is written down. */
  @Get('people/:id/agenda')
  @Allow(STAFF)
  async showOfPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { fullName } = await page.query(async (ctx) => {
      const person = await this.people.getPerson(ctx, id);
      await this.accessLog.record(ctx, { action: 'read', personId: id, detail: { what: 'agenda' } });
      return person;
    });
    await this.render(page, fullName, id);
  }

  private async render(page: PageDoor, name: string, driverId: string): Promise<void> {
    const { rides, trips, calledOff, papers, unfit, beyond, today } = await page.query((ctx) =>
      this.load({ ...ctx, beneficiaryId: driverId }),
    );
    const days = this.byDay(page, rides, trips, today);
    const body = (
      <AgendaPage
        driverId={driverId}
        name={name}
        days={days}
        calledOff={calledOff}
        papers={papers}
        unfit={unfit}
        beyond={beyond}
        today={today}
      />
    );
    const ahead = [
      '/paper/drive',
      ...trips.flatMap(({ slotId, stops }) => [
        `/departures/${slotId}`,
        ...stops.flatMap(({ agreementId }) => (agreementId ? [`/agreements/${agreementId}`] : [])),
      ]),
      ...rides.map(({ id }) => `/agreements/${id}`),
    ];
    await page.html({
      title: page.t('trasporto:agenda.title'),
      body,
      kept: { ahead: [...new Set(ahead)].slice(0, MOST_AHEAD) },
    });
  }

  /** From this morning to the end of the seventh day after. */
  private async load(ctx: Ctx) {
    const today = romeDay(ctx.clock.now());
    const from = startOfRomeDay(today);
    const until = startOfRomeDay(addDays(today, SHOWN_DAYS));
    const driverId = beneficiaryOf(ctx);
    const given = await this.agreements.listGiven(ctx, driverId, from, until);
    const trips = await this.trips.listOfDriver(ctx, driverId, from, until);
    return {
      rides: given.filter(({ service }) => service === 'trasporto'),
      trips,
      calledOff: await this.troubles.listCalledOffOfDriver(ctx, driverId, null),
      papers: await this.drivers.find(ctx, driverId),
      unfit: await this.listUnfit(ctx, driverId),
      beyond: await this.listBeyond(ctx, driverId, today),
      today,
    };
  }

  /** The papers' own end is said once for the day. */
  private async listUnfit(ctx: Ctx, driverId: string): Promise<ReadonlyMap<string, string>> {
    const unfit = (await listUnfitRides(ctx, { driverId })).filter(({ why }) => why !== 'papers_end');
    return new Map(unfit.map(({ id, why, until }) => [id, unfitText(ctx.language, why, until)]));
  }

  /** What of the driver's own, beside the papers of the car, ends before each of these days. */
  private async listBeyond(ctx: Ctx, driverId: string, today: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    for (let ahead = 0; ahead < SHOWN_DAYS; ahead += 1) {
      const day = addDays(today, ahead);
      found.set(day, await this.beyond.listBeyond(ctx, driverId, day));
    }
    return found;
  }

  private byDay(
    page: PageDoor,
    rides: readonly AgreementResponse[],
    trips: readonly DriverTrip[],
    today: string,
  ): AgendaDay[] {
    const plug = this.plugs.get('trasporto');
    const days = [
      ...new Set([
        ...rides.map((ride) => romeDay(new Date(ride.startsAt))),
        ...trips.map((trip) => romeDay(trip.leavesAt)),
      ]),
    ].toSorted();
    return days.map((day) => ({
      day,
      title: `${day === today ? `${page.t('trasporto:agenda.today')}, ` : ''}${formatDay(day, page.language)}`,
      trips: trips.filter((trip) => romeDay(trip.leavesAt) === day),
      rides: rides
        .filter((ride) => romeDay(new Date(ride.startsAt)) === day)
        .map((agreement) => ({
          agreement,
          lines: plug.describe({ kind: 'request', details: agreement.requestDetails }, page.language),
        })),
    }));
  }
}
