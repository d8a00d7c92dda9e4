// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';
import { agree, neighbour, type Thread } from '../../api/conversations/two-people.js';

let app: TestApp;
let ente: TestEnte;
let staff: ApiClient;
let operator: TestPerson;

beforeAll(async () => {
  app = await startTestApp(INBOUND);
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  staff = await app.signIn(operator.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const waiting = async (): Promise<string[]> => {
  const { rows } = await ente.query(
    'SELECT sender_id FROM written_messages WHERE recipient_id IS NULL AND done_at IS NULL',
  );
  return rows.map(({ sender_id: id }) => String(id));
};

describe('a person and the office', () => {
  it('write to each other on the page: what waits stands on the board until it is answered', async () => {
    const maria = await neighbour(app, ente);
    await maria.as.post('/conversations/office', { words: 'Quando aprite?' });
    const page = await PageClient.open(app.url, ente, operator.id);
    const thread = `/people/${maria.id}/conversation`;
    expect((await page.get('/board?list=office_messages')).html).toContain(`href="${thread}"`);
    expect((await page.get(thread)).html).toContain('Quando aprite?');
    expect((await page.post(thread, { words: 'Alle otto' })).status).toBe(303);
    expect(await waiting()).not.toContain(maria.id);
    const { body } = await maria.as.get<Thread>('/conversations/office');
    expect(body.items.map(({ words, isOwn }) => [words, isOwn])).toEqual([
      ['Alle otto', false],
      ['Quando aprite?', true],
    ]);
    expect((await staff.post<{ code: string }>(`${thread}/done`)).body.code).toBe('message.nothing_waits');
  });

  it('lets nobody but staff read it or answer', async () => {
    const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
    await maria.as.post('/conversations/office', { words: 'Ho bisogno di parlarvi' });
    expect((await paolo.as.get(`/people/${maria.id}/conversation`)).status).toBe(403);
    expect((await paolo.as.post(`/people/${maria.id}/conversation`, { words: 'Ciao' })).status).toBe(403);
  });

  it('shows what went to and fro as texts in the same thread, and what is answered by text comes back', async () => {
    const person = await ente.person({ withLogin: false });
    const nina = await Telephone.give(app, ente, person, '+393330002201');
    await staff.post(`/people/${person.id}/conversation`, { words: 'Domani siamo chiusi' });
    await app.settle();
    expect(await nina.received()).toEqual(['L\'ufficio ti scrive: "Domani siamo chiusi" Per rispondere scrivi qui.']);
    await nina.write('va bene, passo lunedi');
    const { body } = await staff.get<Thread>(`/people/${person.id}/conversation`);
    expect(body.items.map(({ words, channel }) => [words, channel])).toEqual([
      ['va bene, passo lunedi', 'sms'],
      ['Domani siamo chiusi', 'web'],
    ]);
  });

  it('sends no text about what was taken back before it left', async () => {
    const person = await ente.person({ withLogin: false });
    const nina = await Telephone.give(app, ente, person, '+393330002202');
    const { body } = await staff.post<{ id: string }>(`/people/${person.id}/conversation`, { words: 'Sbagliato' });
    expect((await staff.post(`/conversations/messages/${body.id}/take-back`)).status).toBe(204);
    await app.settle();
    expect(await nina.received()).toEqual([]);
  });
});

describe('who has no page', () => {
  it('reads the other’s words in a text, and answers with one', async () => {
    const [maria, nina] = [await neighbour(app, ente), await neighbour(app, ente)];
    await agree(app, ente, nina, maria);
    await app.settle();
    const phone = await Telephone.give(app, ente, nina, '+393330002203');
    const before = (await phone.received()).length;
    await maria.as.post(`/conversations/with/${nina.id}`, { words: 'Porto io il pane' });
    await app.settle();
    const [told] = (await phone.received()).slice(before);
    expect(told).toContain('ti scrive: "Porto io il pane"');
    expect(await phone.write('grazie, allora prendo il latte')).toEqual([
      expect.stringContaining('Lo abbiamo passato a'),
    ]);
    const { body } = await maria.as.get<Thread>(`/conversations/with/${nina.id}`);
    expect(body.items[0]).toMatchObject({ words: 'grazie, allora prendo il latte', channel: 'sms', isOwn: false });
    // A cry for help is heard first, whomever the talk is with.
    expect((await phone.write('aiuto sono caduta')).join()).toContain('112');
  });

  it('has staff read what is longer than a message, however it was cut on the way', async () => {
    const [maria, nina] = [await neighbour(app, ente), await neighbour(app, ente)];
    await agree(app, ente, nina, maria);
    await app.settle();
    const phone = await Telephone.give(app, ente, nina, '+393330002204');
    await maria.as.post(`/conversations/with/${nina.id}`, { words: 'Porto io il pane' });
    await app.settle();
    const long = `mia nonna dice che il pane ${'del forno sotto casa '.repeat(75)}`.slice(0, 1530);
    await phone.write(long);
    await phone.write(long.slice(3));
    const read = await staff.get<Thread>(`/people/${nina.id}/conversation`);
    expect(read.body.items.map(({ words }) => words?.length ?? 0)).toEqual([expect.any(Number)]);
    expect(read.body.items[0]?.words?.length).toBeGreaterThan(3000);
    const { body } = await maria.as.get<Thread>(`/conversations/with/${nina.id}`);
    expect(body.items).toHaveLength(1);
  });

  it('is sent nothing about a message whose writer is gone from the house', async () => {
    const [maria, nina] = [await neighbour(app, ente), await neighbour(app, ente)];
    await agree(app, ente, nina, maria);
    await app.settle();
    const phone = await Telephone.give(app, ente, nina, '+393330002205');
    const before = (await phone.received()).length;
    const { id } = (await maria.as.post<{ id: string }>(`/conversations/with/${nina.id}`, { words: 'A domani' })).body;
    await ente.query('DELETE FROM written_messages WHERE id = $1', [id]);
    await app.settle();
    expect((await phone.received()).slice(before)).toEqual([]);
    const { rows } = await ente.query('SELECT 1 FROM deliveries WHERE attempts > 0 AND done_at IS NULL');
    expect(rows).toEqual([]);
  });
});
