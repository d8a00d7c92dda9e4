// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoCalendar } from './demo-calendar.js';
import type { DemoEnte } from './demo-person.js';
import type { Draft } from './demo-plan.js';
import type { Dice } from './dice.js';

const CARS = [
  'Fiat Panda',
  'Fiat Punto',
  'Lancia Ypsilon',
  'Dacia Duster',
  'Renault Clio',
  'Citroën C3',
  'Ford Fiesta',
  'Opel Corsa',
  'Fiat Doblò',
  'Volkswagen Golf',
];
/** One in so many has papers no operator has seen yet. */
const UNSEEN_ONE_IN = 22;

/** Drivers' cars and papers. */
export function buildDrivers(draft: Draft, ente: DemoEnte, calendar: DemoCalendar, dice: Dice): void {
  const drivers = ente.residents.filter((person) => person.roles.has('driver'));
  drivers.forEach((driver, index) => {
    const hasRamp = driver.cast === 'giulia';
    const isSeen = driver.cast !== null || index % UNSEEN_ONE_IN !== UNSEEN_ONE_IN - 1;
    draft.add('driver_papers', {
      person_id: driver.id,
      ente_id: ente.id,
      car: hasRamp ? 'Fiat Doblò con pedana' : dice.pick(CARS),
      seats: hasRamp ? 3 : 4,
      wheelchair_spaces: hasRamp ? 1 : 0,
      walker_spaces: dice.int(1, 2),
      licence_until: calendar.dayOf(dice.int(200, 2500)),
      insurance_until: calendar.dayOf(dice.int(60, 360)),
      inspection_until: calendar.dayOf(60 + ((index * 137) % 640)),
      cover_until: calendar.dayOf(dice.int(60, 360)),
      approved_by: isSeen ? ente.staff[0]?.id : null,
      approved_at: isSeen ? calendar.at(-dice.int(20, 300), 11) : null,
    });
  });
}
