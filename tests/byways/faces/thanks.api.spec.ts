// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';
import { agree, neighbour, type Neighbour } from '../../api/conversations/two-people.js';

const WORDS = 'Grazie, mi hai risolto la giornata';

interface Refusal {
  readonly id: string;
  readonly code?: string;
}
interface Received {
  readonly items: { id: string; name: string; words: string; canReport: boolean }[];
}

let app: TestApp;
let ente: TestEnte;
let staff: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  staff = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function afterAnAct(days = 1): Promise<{ maria: Neighbour; paolo: Neighbour; agreement: string }> {
  const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
  const agreement = await agree(app, ente, paolo, maria);
  await ente.query(
    "UPDATE agreements SET starts_at = now() - make_interval(days => $2, hours => 2), ends_at = now() - make_interval(days => $2), state = 'settled' WHERE id = $1",
    [agreement, days],
  );
  return { maria, paolo, agreement };
}

const thank = (from: Neighbour, agreement: string, words = WORDS) =>
  from.as.post<Refusal>(`/agreements/${agreement}/thanks`, { words });
const received = async ({ as }: Neighbour) => (await as.get<Received>('/thanks')).body.items;
const news = async ({ as }: Neighbour): Promise<{ type: string; title: string }[]> => {
  await app.settle();
  const { body } = await as.get<{ items: { type: string; title: string }[] }>('/notifications');
  return body.items.filter(({ type }) => type.startsWith('thanks'));
};

describe('a word of thanks', () => {
  it('goes from either of the two to the other, once, and its words stand nowhere but on their page', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    expect((await thank(maria, agreement)).status).toBe(201);
    expect((await thank(maria, agreement)).body.code).toBe('thanks.already');
    expect((await thank(paolo, agreement, 'Grazie a te')).status).toBe(201);
    expect((await received(paolo)).map(({ words }) => words)).toEqual([WORDS]);
    const told = await news(paolo);
    expect(told.map(({ type }) => type)).toEqual(['thanks_written']);
    expect(told[0]?.title).not.toContain('giornata');
    const page = await PageClient.open(app.url, ente, paolo.id);
    expect((await page.get('/thanks')).text).toContain(WORDS);
    const third = await neighbour(app, ente);
    expect(await received(third)).toEqual([]);
    expect((await thank(third, agreement)).status).toBe(404);
  });

  it('is asked for on the appointment once it is done, and no more once it is written', async () => {
    const { maria, agreement } = await afterAnAct();
    const page = await PageClient.open(app.url, ente, maria.id);
    const path = `/thanks/of/${agreement}`;
    expect((await page.get(`/agreements/${agreement}`)).html).toContain(path);
    expect((await page.get(path)).html).toContain('<textarea');
    expect((await page.post(path, { words: WORDS })).location).toBe(`/agreements/${agreement}`);
    expect((await page.get(`/agreements/${agreement}`)).html).not.toContain(path);
    expect((await page.get(path)).html).not.toContain('<textarea');
  });

  it('waits until the act is done, and has 30 days', async () => {
    const { maria, agreement } = await afterAnAct(29);
    await ente.query("UPDATE agreements SET state = 'agreed' WHERE id = $1", [agreement]);
    expect((await thank(maria, agreement)).body.code).toBe('thanks.not_now');
    await ente.query("UPDATE agreements SET state = 'confirmed' WHERE id = $1", [agreement]);
    expect((await thank(maria, agreement)).status).toBe(201);
    const late = await afterAnAct(31);
    expect((await thank(late.maria, late.agreement)).body.code).toBe('thanks.not_now');
  });

  it('gives no way past the office, and loses nothing typed', async () => {
    const { maria, agreement } = await afterAnAct();
    const words = 'Chiamami: 333 1234567';
    expect((await thank(maria, agreement, words)).body.code).toBe('reach.phone');
    const page = await PageClient.open(app.url, ente, maria.id);
    const back = await page.post(`/thanks/of/${agreement}`, { words });
    expect([back.status, back.html.includes(words)]).toEqual([422, true]);
  });

  it('is not for two who are kept apart, and can be said on the telephone', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    const byPhone = { words: WORDS, onBehalfOf: maria.id, channel: 'phone' };
    expect((await staff.post(`/agreements/${agreement}/thanks`, byPhone)).status).toBe(201);
    await staff.post(`/people/${maria.id}/kept-apart`, { otherId: paolo.id });
    expect((await thank(paolo, agreement)).body.code).toBe('thanks.not_now');
    expect((await staff.post<Refusal>(`/agreements/${agreement}/thanks`, { words: WORDS })).status).toBe(404);
  });
});

describe('whoever receives it', () => {
  it('takes it off, and nobody writes a second one in its place', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    const { id } = (await thank(maria, agreement)).body;
    expect((await maria.as.post(`/thanks/${id}/remove`)).status).toBe(404);
    expect((await paolo.as.post(`/thanks/${id}/remove`)).status).toBe(204);
    expect(await received(paolo)).toEqual([]);
    expect((await thank(maria, agreement)).body.code).toBe('thanks.already');
    const { rows } = await ente.query('SELECT words FROM words_of_thanks WHERE id = $1', [id]);
    expect(rows).toEqual([{ words: '' }]);
  });

  it('reports it; staff read it then and not before, and both learn what was decided', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    const { id } = (await thank(maria, agreement, 'Grazie di niente, incapace')).body;
    expect((await staff.get(`/thanks-reports/${id}`)).status).toBe(404);
    expect((await maria.as.post(`/thanks/${id}/report`)).status).toBe(404);
    expect((await paolo.as.post(`/thanks/${id}/report`, { why: 'Offende' })).status).toBe(204);
    expect((await paolo.as.post<Refusal>(`/thanks/${id}/report`)).body.code).toBe('thanks.wrong_state');
    const read = await staff.get(`/thanks-reports/${id}`);
    expect(read.body).toMatchObject({ words: 'Grazie di niente, incapace', why: 'Offende' });
    const settle = (outcome: string) => staff.post<Refusal>(`/thanks-reports/${id}/settle`, { outcome });
    expect((await settle('hidden')).status).toBe(204);
    expect((await settle('left')).body.code).toBe('thanks.wrong_state');
    expect(await received(paolo)).toEqual([]);
    expect((await news(paolo)).map(({ type }) => type)).toContain('thanks_report_hidden');
    expect((await news(maria)).map(({ type }) => type)).toEqual(['thanks_hidden']);
  });

  it('may take off what is being looked at: staff still read it, and then it is gone', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    const { id } = (await thank(maria, agreement)).body;
    await paolo.as.post(`/thanks/${id}/report`);
    await paolo.as.post(`/thanks/${id}/remove`);
    const words = async () => (await staff.get<{ words: string }>(`/thanks-reports/${id}`)).body.words;
    expect(await words()).toBe(WORDS);
    await staff.post(`/thanks-reports/${id}/settle`, { outcome: 'left' });
    expect(await words()).toBe('');
  });
});
