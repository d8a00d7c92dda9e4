// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Draft, fixedClock, newId } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { UnitOfWork } from '@reciproca/platform';
import { smsConsent } from '../../builders/identity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { PushService, pushSettings } from '../../support/push-service.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';

const NOON = new Date('2031-05-14T10:00:00Z');
/** At 18 in Rome, the ente's hour. */
const EVENING = new Date('2031-05-14T16:00:00Z');
const service = new PushService();
let app: TestApp;
let ente: TestEnte;
let personId: string;
let number = 10;

beforeAll(async () => {
  await service.open();
  app = await startTestApp(pushSettings());
  ente = await TestEnte.create(app.database.url);
  await ente.query(`UPDATE enti SET settings = settings || '{"noticesADay": 2, "digestHour": 18}' WHERE id = $1`, [
    ente.id,
  ]);
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await service.close();
});
beforeEach(async () => {
  service.pushed.length = 0;
  await ente.query('DELETE FROM job_turns');
  personId = (await ente.person({})).id;
  await reachBy('{email}');
});

const reachBy = (channels: string): Promise<unknown> =>
  ente.query(`UPDATE people SET channels = $2, email = 'anna@example.org' WHERE id = $1`, [personId, channels]);

async function reachByText(language: string): Promise<void> {
  number += 1;
  await ente.query(`UPDATE people SET channels = '{sms}', phone = $2, ui_language = $3 WHERE id = $1`, [
    personId,
    `+3933300000${number}`,
    language,
  ]);
  await ente.add(smsConsent({ personId }));
}

async function tell(change: Partial<Draft> = {}, at = NOON): Promise<string> {
  const eventKey = newId();
  const draft = {
    personId,
    type: 'listing_approved',
    params: {},
    link: '/offers/1',
    important: false,
  } as const;
  const seed = {
    enteId: ente.id,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: fixedClock(at),
  };
  await app.app.get(UnitOfWork).run(seed, (ctx) => app.app.get(Notify).notify(ctx, { ...draft, eventKey, ...change }));
  await app.settle(fixedClock(at));
  return eventKey;
}
/** Called off by the office: a simple phone is texted at once, and there is nothing to answer. */
const TEXTED: Partial<Draft> = { type: 'round_withdrawn', link: '/rounds/1' };
const times = async (count: number, change: Partial<Draft> = {}): Promise<string[]> => {
  const keys: string[] = [];
  for (let nth = 0; nth < count; nth += 1) keys.push(await tell(change));
  return keys;
};
async function written(channel = 'email'): Promise<string[]> {
  const { rows } = await ente.query(
    'SELECT body FROM outgoing_messages WHERE person_id = $1 AND channel = $2 ORDER BY id',
    [personId, channel],
  );
  return rows.map(({ body }) => String(body));
}

describe('more news in a day than somebody is to get', () => {
  it('is told at the ente’s hour in one e-mail, after the first few', async () => {
    await times(5);
    expect(await written()).toHaveLength(2);
    await app.reach(new Date(EVENING.getTime() - 60_000));
    expect(await written()).toHaveLength(2);
    await app.reach(EVENING);
    const all = await written();
    expect(all).toHaveLength(3);
    expect(all[2]).toMatch(/Ecco 3 novità di oggi/);
    expect(all[2]?.match(/^– /gm)).toHaveLength(3);
    await app.reach(new Date(EVENING.getTime() + 3_600_000));
    expect(await written()).toHaveLength(3);
  });

  it('leaves out what was seen on the page meanwhile', async () => {
    const keys = await times(4);
    await ente.query('UPDATE notifications SET read_at = now() WHERE person_id = $1 AND event_key = $2', [
      personId,
      keys[3],
    ]);
    await app.reach(EVENING);
    const all = await written();
    expect(all).toHaveLength(3);
    expect(all[2]).not.toMatch(/novità di oggi/);
  });

  it('holds nothing that matters or begins within a day', async () => {
    await times(2);
    await tell({ important: true });
    await tell({ params: { startsAt: new Date(NOON.getTime() + 20 * 3_600_000).toISOString() } });
    expect(await written()).toHaveLength(4);
    await tell({ params: { startsAt: new Date(NOON.getTime() + 30 * 3_600_000).toISOString() } });
    expect(await written()).toHaveLength(4);
  });

  it('begins anew with the next day', async () => {
    await times(3);
    await tell({}, new Date('2031-05-15T05:00:00Z'));
    expect(await written()).toHaveLength(3);
  });

  it('counts each channel by itself, and pushes one line without names', async () => {
    const visitor = await WebVisitor.open(app, ente, personId);
    const browser = service.newBrowser();
    await visitor.post('/me/devices', browser.fields);
    // Opened on that day, so that nobody forgets it.
    await ente.query('UPDATE push_devices SET seen_at = $2 WHERE person_id = $1', [personId, NOON]);
    await times(5);
    expect(service.pushed).toHaveLength(2);
    await app.reach(EVENING);
    expect(service.pushed).toHaveLength(3);
    const shown = browser.read<{ body: string }>(service.pushed[2] as (typeof service.pushed)[0]);
    expect(shown).toMatchObject({
      body: 'Ci sono 3 novità per te.',
      link: '/inbox',
    });
  });

  it.each([
    ['it', /^3 novità: .*Per saperne di più chiama 0173 123456\.$/],
    ['ro', /^3 noutati: .*Pentru mai multe, sunati la 0173 123456\.$/],
    ['ar', /3.*0173 123456/],
  ])('is one text that says how many, what, and whom to call, in %s', async (language, words) => {
    await ente.query(`UPDATE enti SET settings = settings || '{"officePhone": "0173 123456"}' WHERE id = $1`, [
      ente.id,
    ]);
    await reachByText(language);
    await times(5, TEXTED);
    expect(await written('sms')).toHaveLength(2);
    await app.reach(EVENING);
    await app.reach(new Date(EVENING.getTime() + 3_600_000));
    const all = await written('sms');
    expect(all).toHaveLength(3);
    expect(all[2]).toMatch(words);
  });

  it('is a text that stays within two, however much there is to tell, and says how much it leaves out', async () => {
    await reachByText('it');
    await times(14, TEXTED);
    await app.reach(EVENING);
    const last = (await written('sms')).at(-1) ?? '';
    expect(last).toMatch(/^12 novità: .* E altre \d+\. Per saperne di più chiama 0173 123456\.$/);
    expect(last.length).toBeLessThanOrEqual(306);
  });

  it('is not texted to who wants no texts any more', async () => {
    await reachByText('it');
    await times(4, TEXTED);
    await ente.add(smsConsent({ personId, given: false }));
    await app.reach(EVENING);
    expect(await written('sms')).toHaveLength(2);
  });

  it('waits while its ente is suspended', async () => {
    await times(3);
    await ente.query(`UPDATE enti SET state = 'suspended' WHERE id = $1`, [ente.id]);
    await app.reach(EVENING);
    await ente.query(`UPDATE enti SET state = 'open' WHERE id = $1`, [ente.id]);
    await app.reach(new Date(EVENING.getTime() + 3_600_000));
    expect(await written()).toHaveLength(3);
  });

  it('is not sent to who has left', async () => {
    await times(4);
    await ente.query(`UPDATE people SET state = 'left' WHERE id = $1`, [personId]);
    await app.reach(EVENING);
    expect(await written()).toHaveLength(2);
  });

  it('is seen by staff on the person’s page: what left, and what waits until when', async () => {
    await times(3);
    const desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    const { text } = await desk.get(`/people/${personId}`);
    expect(text).toMatch(/Aspettano di partire insieme e-mail: [^)]+\(parte [^)]*18:00\)/);
    expect(text).toMatch(/Ultimi messaggi mandati [^]*e-mail: Solo scritto qui/);
  });
});
