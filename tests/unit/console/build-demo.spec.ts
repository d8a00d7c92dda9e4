// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import { condominioOfferShape, condominioRequestShape } from '@reciproca/condominio';
import { findPhone } from '@reciproca/identity';
import { harvestShape, produceRequestShape } from '@reciproca/orti';
import { rideOfferShape, rideRequestShape } from '@reciproca/trasporto';
import { DEMO_ENTI } from '../../../apps/console/src/demo/data/enti.js';
import { DEMO_PEOPLE } from '@reciproca/composition';
import { buildDemo } from '../../../apps/console/src/demo/plan/build-demo.js';
import { TABLES_IN_ORDER } from '../../../apps/console/src/demo/load/insert-rows.js';

const DAY = '2026-03-02';
const plan = buildDemo(DAY);
const alba = DEMO_ENTI[0]?.id;
const rowsOf = (table: string, enteId = alba): Readonly<Record<string, unknown>>[] =>
  (plan.rows[table] ?? []).filter((row) => row['ente_id'] === enteId);
const ageOf = (row: Readonly<Record<string, unknown>>): number =>
  Math.floor((Date.parse(DAY) - Date.parse(String(row['birth_date']))) / (365.25 * 86_400_000));

describe('the telephones of the demo', () => {
  it('can be rung, those of the enti too', () => {
    const people = DEMO_ENTI.flatMap(({ id }) => rowsOf('people', id).map(({ phone }) => phone));
    const enti = DEMO_ENTI.flatMap(({ settings }) => [settings['officePhone'], settings['dutyPhone']]);
    const given = [...people, ...enti].filter(Boolean).map(String);
    expect(given.filter((phone) => findPhone(phone) === null)).toEqual([]);
    expect(given.length).toBeGreaterThan(100);
  });
});

describe('the demo of a day', () => {
  it('is the same whenever it is made, and another one the day after', () => {
    // As text: comparing thirty thousand rows one by one takes Jest half a minute.
    const text = JSON.stringify(plan);
    expect(JSON.stringify(buildDemo(DAY)) === text).toBe(true);
    expect(JSON.stringify(buildDemo('2026-03-03')) === text).toBe(false);
    expect(JSON.stringify(buildDemo(DAY, 7)) === text).toBe(false);
  });

  it('has the size of Alba', () => {
    expect(rowsOf('ente_comuni')).toHaveLength(64);
    expect(rowsOf('areas')).toHaveLength(4);
    expect(rowsOf('areas').filter((area) => area['comune_code'] === '004003')).toHaveLength(3);
    expect(rowsOf('staircases')).toHaveLength(35);
    expect(rowsOf('dwellings')).toHaveLength(358);
    expect(rowsOf('gardens')).toHaveLength(3);
    expect(rowsOf('driver_papers')).toHaveLength(45);
    expect(rowsOf('role_grants').filter((grant) => grant['role'] === 'resident')).toHaveLength(700);
    expect(rowsOf('role_grants').filter((grant) => grant['role'] === 'sentinel')).toHaveLength(12);
    expect(rowsOf('role_grants').filter((grant) => grant['role'] === 'operator')).toHaveLength(6);
    expect(rowsOf('agreements').filter((agreement) => agreement['state'] === 'settled')).toHaveLength(1500);
    expect(rowsOf('people', DEMO_ENTI[1]?.id)).toHaveLength(60);
  });

  it('knows in which comune what is done was done, and of nothing else', () => {
    const agreements = rowsOf('agreements');
    const isDone = (row: Readonly<Record<string, unknown>>): boolean => row['done_at'] != null;
    expect(agreements.filter(isDone).length).toBeGreaterThan(500);
    for (const column of ['giver_comune', 'receiver_comune'])
      expect(agreements.filter((row) => isDone(row) !== (row[column] != null))).toEqual([]);
  });

  it('has a third of elderly people, half of them without a device', () => {
    const residents = rowsOf('people');
    const elders = residents.filter((person) => ageOf(person) >= 65);
    expect(elders.length / residents.length).toBeGreaterThan(0.3);
    expect(elders.length / residents.length).toBeLessThan(0.37);
    expect(elders.filter((person) => person['devices'] === 'none').length / elders.length).toBeCloseTo(0.5, 1);
  });

  it('gives minors a responsible adult and no login', () => {
    const minors = (plan.rows['people'] ?? []).filter((person) => ageOf(person) < 17);
    const logins = new Set((plan.rows['credentials'] ?? []).map((row) => row['person_id']));
    expect(minors.length).toBeGreaterThan(100);
    expect(minors.filter((person) => !person['guardian_id'] || logins.has(person['id']))).toEqual([]);
  });

  it('puts everybody of public housing into a dwelling, one household each', () => {
    const byDwelling = new Map<unknown, Set<unknown>>();
    for (const { dwelling_id: dwelling, household_id: household } of rowsOf('residences')) {
      if (dwelling) byDwelling.set(dwelling, (byDwelling.get(dwelling) ?? new Set()).add(household));
    }
    expect([...byDwelling.values()].filter((households) => households.size > 1)).toEqual([]);
  });

  it('knows where each table goes', () => {
    expect(Object.keys(plan.rows).filter((table) => !(TABLES_IN_ORDER as readonly string[]).includes(table))).toEqual(
      [],
    );
  });

  it('posts only what the services take', () => {
    const shapes: Record<string, Record<'offer' | 'request', z.ZodType>> = {
      condominio: { offer: condominioOfferShape, request: condominioRequestShape },
      trasporto: { offer: rideOfferShape, request: rideRequestShape },
      orti: { offer: harvestShape, request: produceRequestShape },
    };
    const wrong = plan.postings.filter(
      ({ kind, posting }) => !shapes[posting.service]?.[kind].safeParse(posting.details).success,
    );
    expect(wrong).toEqual([]);
    expect(plan.postings.filter(({ posting }) => posting.title.length < 3 || posting.title.length > 120)).toEqual([]);
  });

  it('keeps what has happened before the day, and never oversells', () => {
    const start = Date.parse('2026-03-02T00:00:00+01:00');
    const late = (plan.rows['transfers'] ?? []).filter((row) => (row['created_at'] as Date).getTime() > start);
    expect(late).toEqual([]);
    const oversold = (plan.rows['slots'] ?? []).filter((slot) => Number(slot['taken']) > Number(slot['capacity']));
    expect(oversold).toEqual([]);
  });

  it('has those of the table of people who live in it', () => {
    const logins = new Set((plan.rows['credentials'] ?? []).map((row) => row['login']));
    const names = new Set(
      (plan.rows['people'] ?? []).map((row) => `${String(row['given_name'])} ${String(row['family_name'])}`),
    );
    const missing = DEMO_PEOPLE.filter(
      ({ login, name }) => !names.has(name) || (login !== null && !logins.has(login)),
    ).map(({ login }) => login);
    // The mediator and the partner's operator come when the demo is loaded.
    expect(missing.toSorted()).toEqual(['mario', 'piero']);
    expect(logins).not.toContain('lucia');
  });
});
