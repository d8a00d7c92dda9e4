// SPDX-License-Identifier: AGPL-3.0-or-later
import { recurrenceOf, spansOf } from '@reciproca/exchange';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { DateTime } from 'luxon';
import { ExtendRecurring } from '../../../libs/exchange/src/application/extend-recurring.js';
import { listing, slot } from '../../builders/exchange.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let person: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  person = await ente.person();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const seedAt = (now: Date): CtxSeed => ({
  enteId: ente.id,
  actor: { personId: null, roles: [], sessionId: null },
  beneficiaryId: null,
  channel: 'system',
  language: 'it',
  requestId: 'test',
  clock: { now: () => now },
});

/** An offer of every Sunday as it was laid out when it was posted. */
async function post(from: string, until: string, now: Date): Promise<string> {
  const when = { weekly: { days: ['SU' as const], from, until } };
  const offer = listing({
    categoryId: ente.categories['shopping'] ?? '',
    personId: person.id,
    placeId: ente.places['market'] ?? '',
    recurrence: recurrenceOf(when, now),
    createdAt: now,
    expiresAt: new Date('2029-01-01'),
  });
  const listingId = offer.fields.id;
  const slots = spansOf(when, now).map(({ startsAt, endsAt }) => slot({ listingId, startsAt, endsAt }));
  await ente.addAll([offer, ...slots]);
  return listingId;
}

async function listTimes(id: string): Promise<string[]> {
  const { rows } = await ente.query('SELECT starts_at, ends_at FROM slots WHERE listing_id = $1 ORDER BY starts_at', [
    id,
  ]);
  const clock = (at: unknown, format: string): string =>
    DateTime.fromJSDate(at as Date, { zone: 'Europe/Rome' }).toFormat(format);
  return rows.map((row) => `${clock(row['starts_at'], 'MM-dd HH:mm')}–${clock(row['ends_at'], 'dd HH:mm')}`);
}

describe('what comes round every Sunday', () => {
  it.each([
    ['02:30', '03:30'],
    ['02:00', '03:00'],
    ['00:00', '23:59'],
  ])('keeps its hours, %s to %s, in the weeks laid out after the night of October', async (from, until) => {
    const id = await post(from, until, new Date('2027-10-23T08:00:00Z'));
    const now = new Date('2027-11-15T08:00:00Z');
    await app.app.get(UnitOfWork).run(seedAt(now), (ctx) => app.app.get(ExtendRecurring).execute(ctx, id));
    const days = ['10-24', '10-31', '11-07', '11-14', '11-21', '11-28', '12-05', '12-12', '12-19', '12-26'];
    expect(await listTimes(id)).toEqual(days.map((day) => `${day} ${from}–${day.slice(3)} ${until}`));
  });

  it('loses in March only what the clocks skip', async () => {
    const id = await post('02:30', '03:30', new Date('2027-02-01T08:00:00Z'));
    const now = new Date('2027-03-08T08:00:00Z');
    await app.app.get(UnitOfWork).run(seedAt(now), (ctx) => app.app.get(ExtendRecurring).execute(ctx, id));
    expect((await listTimes(id)).slice(-5)).toEqual([
      '03-21 02:30–21 03:30',
      '03-28 03:00–28 03:30',
      '04-04 02:30–04 03:30',
      '04-11 02:30–11 03:30',
      '04-18 02:30–18 03:30',
    ]);
  });
});
