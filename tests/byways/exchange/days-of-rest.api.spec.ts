// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { formatDay } from '@reciproca/ui';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A holiday is made of a day ahead by the patron saint, so that the test does not wait for Christmas. */
describe('days of rest', () => {
  let app: TestApp;
  let ente: TestEnte;
  let coordinator: Neighbour;
  let day = 4;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
    ente = await TestEnte.create(app.database.url);
    coordinator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['coordinator'] })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const neighbour = async (): Promise<Neighbour> => signIn(app, ente, (await ente.person({ withLogin: false })).id);
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
  const dateOf = (ahead: number): string => dayAhead(ahead).slice(0, 10);
  const setDays = (days: object): Promise<unknown> => coordinator.client.send('PUT', '/ente/closing-days', days);

  async function offerWeekly(change: object = {}): Promise<Neighbour> {
    const giver = await neighbour();
    const weekday = WEEKDAYS[new Date(`${dateOf(day)}T12:00:00Z`).getUTCDay()];
    const weekly = { days: [weekday], from: '09:00', until: '11:00', ...change };
    const { status } = await giver.client.post('/offers', { ...help, when: { weekly } });
    expect(status).toBe(201);
    return giver;
  }
  const once = { windows: [] as { start: string; end: string }[] };
  const thatDay = () => ({ ...once, windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] });

  /** Who is proposed to somebody who needs help that morning. */
  async function proposed(): Promise<{ givers: string[]; requestId: string; asking: Neighbour }> {
    const asking = await neighbour();
    const { body } = await asking.client.post<{ id: string }>('/requests', {
      ...help,
      when: thatDay(),
      durationMinutes: 60,
    });
    await app.settle();
    const { rows } = await ente.query('SELECT offerer_id FROM proposals WHERE request_id = $1', [body.id]);
    return { givers: rows.map((row) => String(row['offerer_id'])), requestId: body.id, asking };
  }

  it('leave out on a holiday what is offered every week, but not of whoever kept that day', async () => {
    day += 1;
    await setDays({ patronDay: dateOf(day).slice(5) });
    const usual = await offerWeekly();
    const kept = await offerWeekly({ also: [dateOf(day)] });
    const single = await neighbour();
    await single.client.post('/offers', { ...help, when: thatDay() });
    const { givers } = await proposed();
    expect(givers).not.toContain(usual.id);
    expect(givers).toEqual(expect.arrayContaining([kept.id, single.id]));
  });

  it('are days like others to neighbours while only the office is shut, and free where the ente says so', async () => {
    day += 1;
    const closings = [{ startsOn: dateOf(day), endsOn: dateOf(day), name: 'Ponte' }];
    await setDays({ closings });
    const giver = await offerWeekly();
    expect((await proposed()).givers).toContain(giver.id);
    await setDays({ closings, pauses: true });
    const { givers, requestId } = await proposed();
    expect(givers).toEqual([]);
    const answering = await neighbour();
    const { status } = await answering.client.post(`/requests/${requestId}/answer`, {});
    expect(status).toBeLessThan(300);
  });

  it('keep the day somebody ticks although it is a holiday', async () => {
    day += 1;
    await setDays({ patronDay: dateOf(day).slice(5) });
    await offerWeekly({ also: [dateOf(day)] });
    const { rows } = await ente.query("SELECT recurrence FROM listings WHERE recurrence LIKE '%RDATE%' LIMIT 1", []);
    expect(rows).toHaveLength(1);
  });

  it('are written on the page as people write days, and a day that is none is said to be none at its own line', async () => {
    const page = await PageClient.open(app.url, ente, coordinator.id);
    const line = (nth: number, startsOn: string, endsOn: string) => ({
      [`closings.${nth}.startsOn`]: startsOn,
      [`closings.${nth}.endsOn`]: endsOn,
      [`closings.${nth}.name`]: 'Chiusura',
    });
    const path = '/settings/closing-days';
    for (const wrong of ['31/02/2027', 'boh']) {
      const refused = await page.post(path, {
        ...line(0, '24/12/2026', '6 gennaio 2027'),
        ...line(1, wrong, '1/3/2027'),
      });
      expect(refused.status).toBe(422);
      expect(refused.html).toMatch(/name="closings\.1\.startsOn"[^>]*aria-invalid/);
      expect(refused.text).toContain('Chiuso dal: Scrivi una data che esiste, per esempio 24/11/2026.');
      expect(refused.text).not.toContain('troppo lontana');
    }
    expect((await page.post(path, line(0, '24/12/2026', '6 gennaio 2027'))).status).toBe(303);
    const { body } = await coordinator.client.get<{ closings: object[] }>('/ente/closing-days');
    expect(body.closings).toEqual([{ startsOn: '2026-12-24', endsOn: '2027-01-06', name: 'Chiusura' }]);
  });

  it('are no weeks still open: a request that comes round says them apart', async () => {
    day = 12;
    const weekday = WEEKDAYS[new Date(`${dateOf(day)}T12:00:00Z`).getUTCDay()];
    const asking = await neighbour();
    const weekly = { days: [weekday], from: '09:00', until: '11:00', startsOn: dateOf(day - 7), count: 3 };
    const { body } = await asking.client.post<{ id: string }>('/requests', {
      ...help,
      durationMinutes: 60,
      when: { weekly },
    });
    // The holiday is known only once the dates are laid out.
    await setDays({ patronDay: dateOf(day).slice(5), pauses: true });
    const first = { start: dayAhead(day - 7, '09:00'), end: dayAhead(day - 7, '11:00') };
    await (await neighbour()).client.post('/offers', { ...help, when: { windows: [first] } });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE requester_id = $1', [asking.id]);
    const page = await PageClient.open(app.url, ente, asking.id);
    const { text } = await page.get(`/proposals/${String(rows[0]?.['id'])}`);
    const wordsOf = (ahead: number) => formatDay(new Date(dayAhead(ahead, '09:00')), 'it');
    expect(text).toContain(`Giorni di festa, senza aiuto ${wordsOf(day)}`);
    expect(text).not.toMatch(new RegExp(`Restano aperte[^a-z]*${wordsOf(day)}`));
    const { text: dates } = await page.get(`/requests/${body.id}`);
    expect(dates).toContain('Festa: non cerchiamo nessuno');
    await setDays({});
  });

  it('ask for the patron saint’s day by name, with what would be right', async () => {
    const desk = await PageClient.open(app.url, ente, coordinator.id);
    for (const wrong of ['31/2', 'San Lorenzo', '30/13', '7-30x']) {
      const { status, text } = await desk.post('/settings/closing-days', { patronDay: wrong });
      expect([wrong, status]).toEqual([wrong, 422]);
      expect(text).toContain('Scrivi il giorno e il mese del santo patrono, per esempio 30/7');
    }
    for (const patronDay of ['02-30', '04-31', '30-07'])
      expect(await coordinator.client.send('PUT', '/ente/closing-days', { patronDay })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'patronDay', code: 'closing.patron_unread' }] },
      });
    expect(await coordinator.client.send('PUT', '/ente/closing-days', { patronDay: '02-29' })).toMatchObject({
      status: 200,
    });
    await setDays({});
  });
});
