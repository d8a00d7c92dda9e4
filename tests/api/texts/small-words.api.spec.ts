// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notification } from '../../builders/notifications.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

describe('words on pages', () => {
  let app: TestApp;
  let ente: TestEnte;
  let desk: PageClient;
  let anna: Neighbour;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
    ente = await TestEnte.create(app.database.url);
    desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['coordinator'], withLogin: false })).id);
    anna = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  it('do not ask whether what was posted just now still holds', async () => {
    const page = await PageClient.open(app.url, ente, anna.id);
    const when = { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '11:00') }] };
    const posting = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
    const { body } = await anna.client.post<{ id: string }>('/requests', posting);
    expect((await page.get(`/requests/${body.id}`)).text).not.toContain('vale ancora');
    await ente.query("UPDATE listings SET updated_at = now() - interval '8 days' WHERE id = $1", [body.id]);
    expect((await page.get(`/requests/${body.id}`)).text).toContain('vale ancora');
    await page.post(`/requests/${body.id}/confirm`, {});
    expect((await page.get(`/requests/${body.id}`)).text).not.toContain('vale ancora');
  });

  it('tell two files of one name apart before they are joined', async () => {
    const [first, second] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    await ente.query("UPDATE people SET given_name = 'Rosa', family_name = 'Ferrero' WHERE id = ANY($1)", [
      [first.id, second.id],
    ]);
    await ente.query("UPDATE people SET birth_date = '1941-03-02', created_at = '2025-03-01T10:00:00Z' WHERE id = $1", [
      second.id,
    ]);
    const { text } = await desk.get(`/people/${first.id}/join/${second.id}`);
    expect(text).toMatch(/Fai restare l’altra: Rosa Ferrero \(1941, Alba, scheda aperta il 1º marzo 2025/);
    expect(text).toMatch(/La scheda di Rosa Ferrero \(1941, Alba/);
  });

  it('do not wait for somebody without a device to look', async () => {
    const [none, basic, own] = [
      await ente.person({ withLogin: false, devices: 'none' }),
      await ente.person({ withLogin: false, devices: 'basic_phone' }),
      await ente.person({ withLogin: false }),
    ];
    for (const { id } of [none, basic, own]) await ente.add(notification({ personId: id }));
    expect((await desk.get(`/people/${none.id}`)).text).toContain('non guarda il sito: si dice a voce');
    expect((await desk.get(`/people/${basic.id}`)).text).toContain('si dice con un SMS o a voce');
    expect((await desk.get(`/people/${own.id}`)).text).toContain('non ancora visto');
  });

  it('list drivers of a round with who is free and near first, say why, and find one by name', async () => {
    const [far, near, busy] = [await ente.driver(), await ente.driver(), await ente.driver()];
    const names = { far: 'Lontano Aaa', near: 'Vicino Zzz', busy: 'Occupato Bbb' };
    for (const [who, name] of [
      [far, names.far],
      [near, names.near],
      [busy, names.busy],
    ] as const)
      await ente.query('UPDATE people SET given_name = $2, family_name = $3 WHERE id = $1', [
        who.id,
        ...name.split(' '),
      ]);
    await ente.query('UPDATE places SET lat = lat + 0.2 WHERE id = $1', [ente.places[`home:${far.id}`]]);
    await anna.client.post('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Cassetta a casa',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${anna.id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(6, '09:00'), leaveUntil: dayAhead(6, '11:00'), parcel: true },
    });
    const day = dayAhead(6).slice(0, 10);
    const busyApi = await signIn(app, ente, busy.id);
    expect((await busyApi.client.post('/absences', { startsOn: day, endsOn: day })).status).toBeLessThan(300);
    const { html, text } = await desk.get(`/rounds/new?day=${day}`);
    expect(text).toContain('Prima chi è libero e abita più vicino al ritiro');
    const order = [...html.matchAll(/<optgroup label="([^"·]+) ·([^"]*)"/g)].map(
      ([, name = '', why = '']) => [name.trim(), why] as const,
    );
    expect(order.map(([name]) => name)).toEqual([names.near, names.far, names.busy]);
    expect(order[0]?.[1]).toMatch(/libero tutto il giorno · a circa \d+ km dal ritiro/);
    expect(order[2]?.[1]).toContain('occupato');
    const found = await desk.get(`/rounds/new?day=${day}&driver=lontano`);
    expect([...found.html.matchAll(/<optgroup label="([^"·]+) ·/g)].map(([, name = '']) => name.trim())).toEqual([
      names.far,
    ]);
  });
});
