// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoEnte, type DemoPerson, isElder } from './demo-person.js';
import type { Draft } from './demo-plan.js';
import type { Dice } from './dice.js';

const FEW = 8;

/** Elderly people who have signed a paper for a sentinel or a daughter; Elena acts for a neighbour of her staircase. */
export function buildDelegations(draft: Draft, ente: DemoEnte, calendar: DemoCalendar, dice: Dice): void {
  const elders = ente.residents.filter((person) => isElder(person) && person.device === 'none' && person.cast === null);
  const sentinels = ente.residents.filter((person) => person.roles.has('sentinel') && person.state === 'active');
  const elena = sentinels.find((person) => person.cast === 'elena');
  const neighbour =
    elena &&
    (elders.find((person) => person.home.staircaseId === elena.home.staircaseId) ??
      elders.find((person) => person.home.areaId === elena.home.areaId));
  if (elena && neighbour) delegate(neighbour, elena, 1);
  const others = dice.sample(
    elders.filter((person) => person !== neighbour),
    Math.min(FEW, Math.floor(elders.length / 5)),
  );
  others.forEach((elder, index) => delegate(elder, dice.pick(sentinels), index + 2));

  function delegate(delegator: DemoPerson, delegatePerson: DemoPerson, number: number): void {
    const startedDaysAgo = dice.int(20, 300);
    draft.add('delegations', {
      id: dice.id(calendar.at(-startedDaysAgo, 10)),
      ente_id: ente.id,
      delegator_id: delegator.id,
      delegate_id: delegatePerson.id,
      scope: 'all',
      starts_on: calendar.dayOf(-startedDaysAgo),
      ends_on: calendar.dayOf(365 - startedDaysAgo),
      paper_reference: `Delega ${number}/${calendar.dayOf(-startedDaysAgo).slice(0, 4)}`,
      created_by: ente.staff[0]?.id,
      created_at: calendar.at(-startedDaysAgo, 10),
    });
  }
}
