// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { place } from '../../builders/territory.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const STEP_MINUTES = 5;

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let operatorId: string;
let driver: Neighbour;
let rider: Neighbour;

interface Shown {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  readonly reasons: { readonly code: string; readonly params?: { readonly minutes?: number } }[];
}

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const staff = await ente.person({ roles: ['operator'] });
  operatorId = staff.id;
  operator = await app.signIn(staff.login);
  driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
  // Hours that fall between two steps whatever the ways are.
  const from = await ente.add(place({ name: 'Piazza', lat: 44.6003, lon: 8.0011 }));
  const to = await ente.add(place({ name: 'Stazione', lat: 44.6107, lon: 8.0917 }));
  rider = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
  const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio' };
  await driver.client.post('/offers', {
    ...ride,
    placeId: from,
    toPlaceId: to,
    when: { windows: [{ start: dayAhead(4, '08:02'), end: dayAhead(4, '09:01') }] },
    details: { detourMinutes: 40, seats: 3 },
  });
  await rider.client.post('/requests', { ...ride, toPlaceId: to, details: { arriveBy: dayAhead(4, '09:43') } });
  await app.settle();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const waitingFor = async ({ client }: Neighbour): Promise<Shown> => {
  const { items } = (await client.get<{ items: Shown[] }>('/proposals')).body;
  expect(items).toHaveLength(1);
  return items[0] as Shown;
};
const isOnStep = (instant: string): boolean => Date.parse(instant) % (STEP_MINUTES * 60_000) === 0;

describe('the hours of a ride', () => {
  it('are told in steps to the two until both have said yes: to the minute they would tell where somebody lives', async () => {
    const { id } = await waitingFor(driver);
    const exact = (await operator.get<Shown>(`/proposals/${id}`)).body;
    // Else there is nothing to hide here.
    expect(isOnStep(exact.startsAt) && isOnStep(exact.endsAt)).toBe(false);
    for (const shown of [await waitingFor(driver), await waitingFor(rider)]) {
      expect([isOnStep(shown.startsAt), isOnStep(shown.endsAt)]).toEqual([true, true]);
      expect(Date.parse(shown.startsAt)).toBeLessThanOrEqual(Date.parse(exact.startsAt));
      expect(Date.parse(shown.endsAt)).toBeGreaterThanOrEqual(Date.parse(exact.endsAt));
      expect(Date.parse(exact.startsAt) - Date.parse(shown.startsAt)).toBeLessThan(STEP_MINUTES * 60_000);
    }
    const { rows } = await ente.query('SELECT params FROM notifications WHERE person_id = ANY($1)', [
      [driver.id, rider.id],
    ]);
    const told = rows.map(({ params }) => (params as { startsAt?: string }).startsAt).filter(Boolean) as string[];
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((at) => !isOnStep(at))).toEqual([]);
  });

  it('are the same in a notice as in what it is about: one hour, not two', async () => {
    const { items } = (
      await driver.client.get<{ items: { title: string; link: string; about: string | null }[] }>('/notifications')
    ).body;
    const said = items.flatMap(({ link, title, about }) =>
      link.startsWith('/proposals/') ? [title, about ?? ''] : [],
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.flatMap(hoursOf).filter((time) => Number(time.split(':')[1]) % STEP_MINUTES !== 0)).toEqual([]);
    expect(new Set(said.flatMap((text) => hoursOf(text)[0] ?? [])).size).toBe(1);
  });

  it('minutes and detour are whole steps for everybody, and none of them tells more', async () => {
    const shown = await waitingFor(driver);
    const told = shown.reasons.flatMap(({ params }) => (params?.minutes === undefined ? [] : [params.minutes]));
    expect([shown.minutes, ...told].map((minutes) => minutes % STEP_MINUTES)).toEqual([0, ...told.map(() => 0)]);
  });

  it('are read out in steps too, to who calls and to who might drive', async () => {
    const page = await PageClient.open(app.url, ente, operatorId);
    const { id, requestId } = (await rider.client.get<{ items: { id: string; requestId: string }[] }>('/proposals'))
      .body.items[0] as { id: string; requestId: string };
    expect(id).toBeTruthy();
    for (const path of [
      `/calls/with/${rider.id}`,
      `/calls/with/${driver.id}`,
      `/calls/with/${rider.id}/requests/${requestId}`,
    ]) {
      const { status, text } = await page.get(path);
      expect([path, status]).toEqual([path, 200]);
      const said = hoursOf(text).filter((time) => time.startsWith('8:') || time.startsWith('9:'));
      expect([path, said.length > 0]).toEqual([path, true]);
      // What was asked for is said as it was asked: to be there at 9:43.
      const odd = said.filter((time) => time !== '9:43' && Number(time.split(':')[1]) % STEP_MINUTES !== 0);
      expect([path, odd]).toEqual([path, []]);
    }
  });

  it('are told in steps on the pages of a driver who waits for the other yes, and to the minute once it is agreed', async () => {
    const { id } = await waitingFor(rider);
    expect((await driver.client.post(`/proposals/${id}/accept`)).status).toBe(200);
    const held = (await rider.client.get<Shown>(`/proposals/${id}`)).body;
    expect([isOnStep(held.startsAt), isOnStep(held.endsAt)]).toEqual([true, true]);
    const agenda = (await (await PageClient.open(app.url, ente, driver.id)).get('/agenda')).text;
    expect(hoursOf(agenda).length).toBeGreaterThan(0);
    expect(hoursOf(agenda).filter((time) => Number(time.split(':')[1]) % STEP_MINUTES !== 0)).toEqual([]);

    expect((await rider.client.post(`/proposals/${id}/accept`)).status).toBe(200);
    const exact = (await operator.get<Shown>(`/proposals/${id}`)).body;
    const agreed = (await rider.client.get<Shown>(`/proposals/${id}`)).body;
    expect([agreed.startsAt, agreed.endsAt]).toEqual([exact.startsAt, exact.endsAt]);
  });
});

function hoursOf(page: string): string[] {
  return [...page.matchAll(/\b\d{1,2}:\d{2}\b/g)].map(([time]) => time);
}
