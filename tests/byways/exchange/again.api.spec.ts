// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let asker: Neighbour;
let pages: PageClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ withLogin: false });
  asker = await signIn(app, ente, id);
  pages = await PageClient.open(app.url, ente, id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const isoDay = (days: number): string => dayAhead(days, '12:00').slice(0, 10);

/** A ride to the hospital that is over: it was two days ago. */
async function pastRide(): Promise<string> {
  const { status, body } = await asker.client.post<{ id: string }>('/requests', {
    service: 'trasporto',
    category: 'ride',
    title: 'La visita di controllo',
    description: 'Scale davanti a casa',
    toPlaceId: ente.places['hospital'] ?? '',
    needs: ['walker'],
    details: { arriveBy: dayAhead(5, '09:00') },
  });
  expect(status).toBe(201);
  await ente.query(
    `UPDATE listings SET details = jsonb_set(details, '{arriveBy}', to_jsonb($2::text)), state = 'expired' WHERE id = $1`,
    [body.id, dayAhead(-2, '09:00')],
  );
  await ente.query(
    "UPDATE slots SET starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days' WHERE listing_id = $1",
    [body.id],
  );
  return body.id;
}

describe('what was asked for before', () => {
  it('is asked for again as it was, on the next such day, with one press and a look', async () => {
    const id = await pastRide();
    expect((await pages.get(`/requests/${id}`)).html).toContain(`href="/requests/${id}/again"`);
    const { status, location } = await pages.get(`/requests/${id}/again`);
    expect(status).toBe(303);
    const asked = new URL(location ?? '', app.url).searchParams;
    expect(asked.get('date')).toBe(addDays(isoDay(-2), 7));
    expect(asked.get('time')).toBe('09:00');
    expect(asked.get('timing')).toBe('arrive');
    const form = await pages.get((await pages.get(location ?? '')).location ?? '');
    expect(form.html).toContain('La visita di controllo');
    expect(form.html).toContain('Scale davanti a casa');
  });

  it('is nobody else’s to ask for', async () => {
    const id = await pastRide();
    const other = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
    expect([403, 404]).toContain((await other.get(`/requests/${id}/again`)).status);
    expect((await pages.get(`/offers/${id}/again`)).status).toBe(404);
  });
});
