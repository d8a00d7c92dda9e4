// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';

interface Titled {
  readonly id: string;
  readonly title: string;
}

describe('a title the program has made', () => {
  let app: TestApp;
  let ente: TestEnte;
  let lucia: TestPerson;
  let operator: TestPerson;
  let inItalian: ApiClient;
  let inEnglish: ApiClient;
  let requestId: string;
  let agreementId: string;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', ...INBOUND });
    ente = await TestEnte.create(app.database.url);
    lucia = await ente.person();
    operator = await ente.person({ roles: ['operator'] });
    const session = await openSession(ente, operator.id, 'api');
    [inItalian, inEnglish] = [new ApiClient(app.url, session), new ApiClient(app.url, session, 'en')];
    const driver = await ente.driver();
    const day = dayAhead(5).slice(0, 10);
    const drives = await app.signIn(driver.login);
    await drives.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: dayAhead(5, '08:00'), end: dayAhead(5, '09:00') }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    const phone = await Telephone.give(app, ente, lucia, '+393330009911');
    await phone.write(`passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    await phone.write('sì');
    const { rows } = await ente.query('SELECT p.id, p.request_id FROM proposals p WHERE p.requester_id = $1', [
      lucia.id,
    ]);
    requestId = String(rows[0]?.['request_id']);
    await drives.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
    const { body } = await inItalian.post<{ agreementId: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`, {
      onBehalfOf: lucia.id,
    });
    agreementId = body.agreementId;
    await app.settle();
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const titleOf = async (client: ApiClient, path: string): Promise<string> =>
    (await client.get<Titled>(path)).body.title;

  it('is read in the language of who reads', async () => {
    for (const path of [`/requests/${requestId}`, `/agreements/${agreementId}`]) {
      expect(await titleOf(inItalian, path)).toMatch(/^Passaggio ad? /);
      expect(await titleOf(inEnglish, path)).toMatch(/^Ride to /);
    }
    const { items } = (await inEnglish.get<{ items: Titled[] }>('/agreements')).body;
    expect(items.map(({ title }) => title)).toEqual([expect.stringMatching(/^Ride to /)]);
    const board = await inEnglish.get<{ cards: Titled[] }>('/board?view=open');
    expect(JSON.stringify(board.body)).not.toContain('Passaggio a');
  });

  it('is nobody’s to translate once somebody has written another', async () => {
    const { body } = await inItalian.post<Titled>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'Passaggio a Bra',
      when: { windows: [{ start: dayAhead(9, '09:00'), end: dayAhead(9, '10:00') }] },
      onBehalfOf: lucia.id,
    });
    expect(await titleOf(inEnglish, `/requests/${body.id}`)).toBe('Passaggio a Bra');
    const path = `/requests/${body.id}`;
    await ente.query("UPDATE listings SET titles = jsonb_build_object('it', title, 'en', 'Shopping') WHERE id = $1", [
      body.id,
    ]);
    expect(await titleOf(inEnglish, path)).toBe('Shopping');
    await inItalian.send('PATCH', path, { title: 'Il pane' });
    expect(await titleOf(inEnglish, path)).toBe('Il pane');
  });

  it('goes with what was written when somebody is erased', async () => {
    const { rows } = await ente.query('SELECT titles FROM agreements WHERE id = $1', [agreementId]);
    const inEach = Object.fromEntries(LANGUAGES.map((language) => [language, expect.any(String)]));
    expect(rows).toEqual([{ titles: inEach }]);
    const erases = await ente.query(
      "SELECT count(*)::int AS left FROM listings WHERE title = '—' AND titles IS NOT NULL",
    );
    expect(erases.rows).toEqual([{ left: 0 }]);
  });
});
