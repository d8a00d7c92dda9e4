// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';
import { dayAhead } from '../../support/world.js';

const [FROM, TO] = [dayAhead(-10).slice(0, 10), dayAhead(60).slice(0, 10)];

let app: TestApp;
let bra: NeighbourEnte;
let coordinator: PageClient;
let operator: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  bra = await NeighbourEnte.create(app);
  coordinator = await PageClient.open(app.url, bra.ente, bra.ids['coordinator'] ?? '');
  const { id } = await bra.ente.person({ roles: ['operator'], withLogin: false });
  operator = await PageClient.open(app.url, bra.ente, id);
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

const freeze = (more: Record<string, string> = {}) =>
  coordinator.post('/reports/frozen', { from: FROM, to: TO, ...more });

/** How many exchanges there were of all kinds, as the table of actions says it. */
function exchangesOf(html: string): string | undefined {
  const [, actions = ''] = html.split(/<caption[^>]*>Le azioni<\/caption>/);
  return /data-label="Scambi"[^>]*>([^<]*)</.exec(actions)?.[1];
}

describe('a report that is handed in', () => {
  it('is numbered and dated, and keeps its figures when something is taken back later', async () => {
    const made = await freeze();
    expect(made.status).toBe(303);
    const before = await coordinator.get(made.location ?? '');
    expect(before.text).toContain('Rendicontazione n. 2 del');
    expect(before.text).toContain('Le stesse cifre.');
    const figure = exchangesOf(before.html);
    expect(Number(figure)).toBeGreaterThan(0);

    await bra.ente.query("UPDATE agreements SET state = 'cancelled' WHERE ente_id = $1 AND state = 'settled'", [
      bra.ente.id,
    ]);
    const after = await coordinator.get(made.location ?? '');
    expect(exchangesOf(after.html)).toBe(figure);
    expect(after.text).not.toContain('Le stesse cifre.');
    expect(after.html).toMatch(new RegExp(`<td[^>]*>${figure}</td>\\s*<td[^>]*>0</td>`));
    expect((await operator.get(`${made.location}/csv`)).html).toContain(figure ?? '-');
  });

  it('is not changed when it turns out wrong: another takes its place, once, and says why', async () => {
    const { rows } = await bra.ente.query('SELECT id FROM frozen_reports WHERE ente_id = $1 AND number = 2', [
      bra.ente.id,
    ]);
    const replacesId = String(rows[0]?.['id']);
    const silent = await freeze({ replacesId });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain('href="#f-reason"');

    const reason = 'Contava due volte un giro di consegne';
    const made = await freeze({ replacesId, reason });
    expect(made.status).toBe(303);
    const page = await operator.get(made.location ?? '');
    expect(page.text).toContain('Prende il posto della n. 2.');
    expect(page.text).toContain(reason);
    expect((await operator.get(`/reports/frozen/${replacesId}`)).text).toContain('Non vale più');
    const again = await freeze({ replacesId, reason });
    expect(again.status).toBe(409);
    expect(again.html).toContain(reason);
    expect((await operator.get('/reports/frozen')).html).toContain(`href="${made.location}"`);
  });

  it('has a number of its own, however many are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => freeze()));
    expect(made.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const { rows } = await bra.ente.query(
      'SELECT array_agg(number ORDER BY number) AS numbers, count(*)::int AS n FROM frozen_reports WHERE ente_id = $1',
      [bra.ente.id],
    );
    const numbers = rows[0]?.['numbers'] as number[];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is made by coordinators alone', async () => {
    expect((await operator.post('/reports/frozen', { from: FROM, to: TO })).status).toBe(403);
    expect((await operator.get(`/reports?from=${FROM}&to=${TO}`)).html).not.toContain('action="/reports/frozen"');
  });
});
