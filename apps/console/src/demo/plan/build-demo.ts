// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEMO_ENTI, type EnteData } from '../data/enti.js';
import { buildPast } from '../past/build-past.js';
import { assignRoles } from './assign-roles.js';
import { buildDelegations } from './build-delegations.js';
import { buildDrivers } from './build-drivers.js';
import { PeopleBuilder } from './build-people.js';
import { buildTerritory } from './build-territory.js';
import { DemoCalendar } from './demo-calendar.js';
import type { DemoEnte } from './demo-person.js';
import { type DemoPlan, Draft } from './demo-plan.js';
import { Dice } from './dice.js';
import { emitPeople } from './emit-people.js';
import { planCast } from './plan-cast.js';
import { buildGardens, planHarvests, planProduceRequests } from './plan-gardens.js';
import { planHelpOffers, planHelpRequests } from './plan-help.js';
import { planRideOffers, planRideRequests } from './plan-rides.js';
import { planParcels } from './plan-parcels.js';
import { PostingDesk } from './posting-desk.js';

export const DEMO_SEED = 20_201_130;

/**
 * The demo of Alba and Bra as it is on a day (yyyy-mm-dd, Europe/Rome). Pure: the same day and seed give the same plan.
 * Everything that has happened lies before the day begins, everything still to come after it ends.
 */
export function buildDemo(day: string, seed = DEMO_SEED): DemoPlan {
  const draft = new Draft();
  const calendar = new DemoCalendar(day);
  const logins = new Set<string>(DEMO_ENTI.flatMap((ente) => castLogins(ente)));
  const enti = DEMO_ENTI.map((data) => buildEnte(draft, data, calendar, new Dice(seed).fork(data.slug), logins));
  return {
    day,
    enteIds: enti.map((ente) => ente.id),
    rows: draft.rows,
    postings: draft.postings,
    castIds: enti
      .flatMap((ente) => [...ente.residents, ...ente.staff])
      .filter((person) => person.cast)
      .map((person) => person.id),
  };
}

function buildEnte(draft: Draft, data: EnteData, calendar: DemoCalendar, dice: Dice, logins: Set<string>): DemoEnte {
  const createdAt = calendar.at(-420, 9);
  const { id, slug, name, ambitoCode, settings } = data;
  draft.add('enti', { id, slug, name, ambito_code: ambitoCode, settings, created_at: createdAt });
  const { staircases, places } = buildTerritory(draft, data, calendar, dice.fork('territory'));
  const builder = new PeopleBuilder(draft, data, staircases, calendar, dice.fork('people'));
  const residents = [...builder.inHousing(data.housing), ...builder.elsewhere(data.elsewhere)];
  const staff = builder.elsewhere(data.staff);
  assignRoles(residents, data, calendar, dice.fork('roles'));
  emitPeople(draft, data, { residents, staff }, calendar, dice.fork('contacts'), logins);
  const moderated = new Set(
    data.modes.filter(({ mode }) => mode === 'moderated').map(({ category }) => category ?? '*'),
  );
  const ente: DemoEnte = {
    id,
    slug,
    places,
    moderated,
    residents,
    staff,
    categories: buildCategories(draft, data, createdAt, dice.fork('categories')),
  };
  buildDelegations(draft, ente, calendar, dice.fork('delegations'));
  buildDrivers(draft, ente, calendar, dice.fork('drivers'));
  planEverything(draft, data, ente, calendar, dice);
  return ente;
}

function buildCategories(draft: Draft, data: EnteData, createdAt: Date, dice: Dice): DemoEnte['categories'] {
  const categories = new Map(
    data.categories.map((category) => [category.code, { ...category, id: dice.id(createdAt) }]),
  );
  for (const { id, service, code, nameIt, nameEn, minutesGuide, vetting, inactive } of categories.values()) {
    const names = { name_it: nameIt, name_en: nameEn };
    const rules = { minutes_guide: minutesGuide, vetting_required: vetting ?? false, active: !inactive };
    draft.add('categories', { id, ente_id: data.id, service, code, ...names, ...rules });
  }
  for (const { category, mode } of data.modes) {
    const categoryId = category ? categories.get(category)?.id : null;
    draft.add('exchange_modes', {
      id: dice.id(createdAt),
      ente_id: data.id,
      area_id: null,
      category_id: categoryId,
      mode,
    });
  }
  return categories;
}

function planEverything(draft: Draft, data: EnteData, ente: DemoEnte, calendar: DemoCalendar, dice: Dice): void {
  const desk = new PostingDesk(draft, ente, calendar, dice.fork('desk'));
  const names = new Map(data.places.map((place) => [place.key, place.name]));
  const gardens = buildGardens(draft, desk, names, calendar, dice.fork('gardens'));
  buildPast(draft, desk, gardens, data.pastAgreements, calendar, dice.fork('past'));
  planHelpOffers(desk, data.offers.help, calendar, dice.fork('help offers'));
  planRideOffers(desk, data.offers.rides, calendar, dice.fork('ride offers'));
  planHarvests(desk, gardens, data.offers.harvests, calendar, dice.fork('harvests'));
  planHelpRequests(desk, data.requests.help, calendar, dice.fork('help requests'));
  planRideRequests(desk, data.requests.rides, calendar, dice.fork('ride requests'));
  planProduceRequests(desk, data.requests.produce, calendar, dice.fork('produce requests'));
  planCast(desk, gardens, calendar);
  planParcels(desk, calendar);
}

function castLogins(ente: EnteData): string[] {
  return [...ente.housing, ...ente.elsewhere, ...ente.staff].flatMap(({ members }) =>
    members.flatMap(({ cast }) => (cast ? [cast.login] : [])),
  );
}
