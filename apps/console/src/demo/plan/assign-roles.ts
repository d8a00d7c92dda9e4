// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteData } from '../data/enti.js';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoPerson, isActiveAdult, isAdult, isElder } from './demo-person.js';
import type { Dice } from './dice.js';

/** Devices, vetting, exemptions and roles: what an ente's people have besides a name and a home. */
export function assignRoles(
  residents: readonly DemoPerson[],
  ente: EnteData,
  calendar: DemoCalendar,
  dice: Dice,
): void {
  assignDevices(residents, dice);
  for (const person of residents) person.roles.add('resident');
  assignStates(residents, dice);
  grant(
    residents,
    'driver',
    ente.drivers,
    (one) => one.age >= 24 && one.age <= 72 && one.device === 'smartphone' && one.languages.includes('it'),
    dice,
  );
  grant(
    residents,
    'sentinel',
    ente.sentinels,
    (one) => one.age >= 30 && one.age <= 72 && one.home.areaId !== null && one.device !== 'none',
    dice,
  );
  grant(residents, 'gardener', ente.gardeners, (one) => one.age >= 20 && one.age <= 75, dice);
  assignVetting(residents, ente.vetted, calendar, dice);
  const frail = residents.filter((one) => one.age >= 78 && one.device === 'none' && one.cast === null);
  for (const person of dice.sample(frail, Math.round(residents.length * 0.05))) person.exempt = true;
}

/** Half of the elderly have no device at all; nearly everybody younger a smartphone. */
function assignDevices(residents: readonly DemoPerson[], dice: Dice): void {
  const elders = residents.filter(isElder);
  const fixed = elders.filter((person) => person.cast !== null);
  const without = Math.round(elders.length / 2) - fixed.filter((person) => person.device === 'none').length;
  dice.shuffled(elders.filter((person) => person.cast === null)).forEach((person, index) => {
    person.device = index < without ? 'none' : dice.chance(0.55) ? 'basic_phone' : 'smartphone';
  });
  for (const person of residents) {
    if (isAdult(person) && !isElder(person) && person.cast === null)
      person.device = dice.chance(0.93) ? 'smartphone' : 'basic_phone';
  }
}

function assignStates(residents: readonly DemoPerson[], dice: Dice): void {
  const plain = residents.filter((person) => isAdult(person) && person.cast === null && !isElder(person));
  const count = Math.ceil(residents.length / 200);
  dice.sample(plain, count * 2).forEach((person, index) => (person.state = index < count ? 'suspended' : 'left'));
}

function grant(
  residents: readonly DemoPerson[],
  role: 'driver' | 'sentinel' | 'gardener',
  count: number,
  fits: (person: DemoPerson) => boolean,
  dice: Dice,
): void {
  const held = residents.filter((person) => person.roles.has(role)).length;
  const able = residents.filter(
    (person) => isActiveAdult(person) && person.cast === null && !person.roles.has(role) && fits(person),
  );
  for (const person of dice.sample(able, count - held)) person.roles.add(role);
}

function assignVetting(residents: readonly DemoPerson[], count: number, calendar: DemoCalendar, dice: Dice): void {
  const able = residents.filter((person) => isActiveAdult(person) && person.age < 80 && person.cast === null);
  const first = able.filter((person) => person.roles.has('sentinel'));
  const others = dice.shuffled(able.filter((person) => !person.roles.has('sentinel')));
  for (const person of [...first, ...others].slice(0, count)) person.vettedUntil = calendar.dayOf(dice.int(60, 500));
}
