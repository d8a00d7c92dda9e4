// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { callTask } from '../../builders/notifications.js';
import { ago } from '../../builders/row.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ roles: ['operator'] });
  form = await openForm(app.url);
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, id, 'web')}`;
  // Whatever hour this is run at, the ente rings people on another day.
  const tomorrow = (DateTime.now().setZone(ROME).weekday % 7) + 1;
  const phoneHours = { days: [tomorrow], from: '09:00', until: '12:00' };
  await ente.query('UPDATE enti SET settings = settings || $2 WHERE id = $1', [ente.id, { phoneHours }]);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function next(body: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${app.url}/calls/next`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
    body: new URLSearchParams({ ...body, _csrf: form.token }).toString(),
  });
  return { status: answer.status, text: await answer.text() };
}
const claimed = async (): Promise<unknown[]> =>
  (await ente.query("SELECT person_id FROM call_tasks WHERE state = 'claimed'")).rows.map((row) => row['person_id']);

describe('the next call outside the hours in which the ente rings people', () => {
  it('is not handed out, and the page says the hour and when people are rung', async () => {
    await ente.add(
      callTask({ personId: (await ente.person({ phone: '+390173440001' })).id, dueAt: ago({ minutes: 60 }) }),
    );
    const { status, text } = await next();
    expect(status).toBe(200);
    expect(text).toMatch(/Adesso no: (?:sono le |è l’)\d+:\d\d\. Si telefona \p{L}+, dalle 9:00 alle 12:00/u);
    expect(await claimed()).toEqual([]);
  });

  it('is handed out where what it is about begins before', async () => {
    const soon = await ente.person({ phone: '+390173440002' });
    const startsAt = new Date(Date.now() + 30 * 60_000).toISOString();
    await ente.add(callTask({ personId: soon.id, dueAt: ago({ minutes: 1 }), params: { startsAt } }));
    expect((await next()).status).toBe(303);
    expect(await claimed()).toEqual([soon.id]);
  });

  it('is handed out to who wants it all the same', async () => {
    expect((await next({ anyway: 'true' })).status).toBe(303);
  });
});
