// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { findInstant } from '@reciproca/ui';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';
import { agree, type Neighbour, neighbour } from '../../api/conversations/two-people.js';

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Told {
  readonly type: string;
  readonly link: string;
  readonly count: number;
}

const startOf = async (agreementId: string): Promise<Date> =>
  (await ente.query('SELECT starts_at FROM agreements WHERE id = $1', [agreementId])).rows[0]?.['starts_at'] as Date;

/** So many days from the day of it, at that hour. */
async function reach(agreementId: string, days: number, hour: string): Promise<void> {
  const day = addDays(romeDay(await startOf(agreementId)), days);
  await app.reach(findInstant(day, hour) as Date);
}

async function toldOf({ id }: Neighbour): Promise<Told[]> {
  const { rows } = await ente.query(
    "SELECT type, link, (params->>'count')::int AS count FROM notifications WHERE person_id = $1 AND type LIKE 'day_%' ORDER BY created_at, type",
    [id],
  );
  return rows as unknown as Told[];
}

describe('what is agreed for a day', () => {
  it('is recalled to both on the evening before, and in the morning, once', async () => {
    const [giver, receiver] = [await neighbour(app, ente), await neighbour(app, ente)];
    const id = await agree(app, ente, giver, receiver);
    await reach(id, -2, '17:05');
    expect(await toldOf(giver)).toEqual([]);
    await reach(id, -1, '17:05');
    const eve = { type: 'day_ahead', link: `/agreements/${id}`, count: 1 };
    expect(await toldOf(giver)).toEqual([eve]);
    expect(await toldOf(receiver)).toEqual([eve]);
    await reach(id, 0, '07:05');
    await reach(id, 0, '07:20');
    expect(await toldOf(receiver)).toEqual([eve, { ...eve, type: 'day_begins' }]);
  });

  it('is recalled as one, however much it is', async () => {
    const [giver, one, other] = [await neighbour(app, ente), await neighbour(app, ente), await neighbour(app, ente)];
    const first = await agree(app, ente, giver, one);
    const second = await agree(app, ente, giver, other);
    await ente.query(
      `UPDATE agreements a SET starts_at = b.starts_at + interval '3 hours', ends_at = b.ends_at + interval '3 hours' FROM agreements b WHERE a.id = $1 AND b.id = $2`,
      [second, first],
    );
    await reach(first, -1, '17:05');
    expect(await toldOf(giver)).toEqual([{ type: 'day_ahead', link: '/agreements', count: 2 }]);
    expect(await toldOf(other)).toEqual([{ type: 'day_ahead', link: `/agreements/${second}`, count: 1 }]);
  });

  it('is not recalled once it is called off, nor while it has just been agreed', async () => {
    const [giver, receiver, third] = [
      await neighbour(app, ente),
      await neighbour(app, ente),
      await neighbour(app, ente),
    ];
    const off = await agree(app, ente, giver, receiver);
    expect((await receiver.as.post(`/agreements/${off}/cancel`, { reason: 'Non serve più' })).status).toBe(200);
    const fresh = await agree(app, ente, giver, third);
    const eve = findInstant(addDays(romeDay(await startOf(fresh)), -1), '17:05') as Date;
    await ente.query('UPDATE agreements SET created_at = $2 WHERE id = $1', [
      fresh,
      new Date(eve.getTime() - 3_600_000),
    ]);
    await reach(off, -1, '17:05');
    await app.reach(eve);
    expect([await toldOf(giver), await toldOf(receiver), await toldOf(third)]).toEqual([[], [], []]);
  });
});
