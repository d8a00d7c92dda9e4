// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notification } from '../../builders/notifications.js';
import { agreedLately } from '../../support/agreed-lately.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type PageAnswer, PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function agreed() {
  const [giver, receiver] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
  const id = await agreedLately(ente, { giver, receiver, title: 'Spesa' });
  const [anna, bruno] = await Promise.all([giver, receiver].map(({ id }) => PageClient.open(app.url, ente, id)));
  return { id, giver, anna: anna as PageClient, bruno: bruno as PageClient };
}
const said = ({ status, html }: PageAnswer) => ({ status, ...(JSON.parse(html) as object) });

describe('a form that waited on a device for a signal', () => {
  it('is answered in words, and done once however often it is brought', async () => {
    const { id, anna } = await agreed();
    const form = { minutes: '45', _key: `done ${id}`, _waits: 'Spesa' };
    for (const time of ['first', 'second'])
      expect({ time, ...said(await anna.bring(`/agreements/${id}/complete`, form)) }).toEqual({
        time,
        status: 200,
        text: 'Fatto.',
        isRefused: false,
      });
    const { rows } = await ente.query(`SELECT act FROM exchange_acts WHERE subject_id = $1 AND act = 'complete'`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('names who has called it off meanwhile, or has said the same', async () => {
    const [off, done] = [await agreed(), await agreed()];
    await off.bruno.post(`/agreements/${off.id}/cancel`, { stillNeeded: 'false' });
    const late = said(await off.anna.bring(`/agreements/${off.id}/complete`, { minutes: '45', _key: off.id }));
    expect(late).toMatchObject({ status: 409, isRefused: true });
    expect(late).toMatchObject({ text: expect.stringMatching(/nel frattempo Nome\d+ ha annullato/) as unknown });
    await done.anna.post(`/agreements/${done.id}/complete`, { minutes: '60' });
    const second = said(await done.bruno.bring(`/agreements/${done.id}/complete`, { minutes: '60', _key: done.id }));
    expect(second).toMatchObject({ status: 409, text: expect.stringMatching(/già detto Nome\d+/) as unknown });
  });

  it('is told what is wrong with it, and what of its sender has changed', async () => {
    const { id, anna } = await agreed();
    const wrong = said(await anna.bring(`/agreements/${id}/complete`, { minutes: '5000', _key: `wrong ${id}` }));
    expect(wrong).toMatchObject({ status: 422, isRefused: true, text: 'Il numero più grande è 1440.' });
    const elsewhere = await anna.bring(`/agreements/${id}/complete`, { minutes: '45', _for: id, _key: `other ${id}` });
    expect(said(elsewhere)).toMatchObject({ status: 409, code: 'acting.changed' });
  });
});

describe('a page that is fetched to be kept', () => {
  it('says for whom, and counts as seen by nobody', async () => {
    const { id, giver, anna } = await agreed();
    const told = await ente.add(notification({ personId: giver.id, link: `/agreements/${id}` }));
    const unread = async () =>
      (await ente.query('SELECT read_at FROM notifications WHERE id = $1', [told])).rows[0]?.['read_at'] === null;
    expect((await anna.getAhead(`/agreements/${id}`)).html).toContain(`data-ahead="/agreements/${id}/ask/cancel"`);
    expect(await unread()).toBe(true);
    await anna.get(`/agreements/${id}`);
    expect(await unread()).toBe(false);
  });

  it('is none of what staff see', async () => {
    const { id } = await agreed();
    const carla = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    expect((await carla.get(`/agreements/${id}`)).html).not.toContain('data-ahead');
  });
});
