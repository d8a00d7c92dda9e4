// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: TestPerson;
let staff: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  staff = await app.signIn(operator.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Somebody who is reached by calls alone, whom the office has written to, with the call about it. */
async function written(phone: string, words: string): Promise<{ id: string; call: string }> {
  const { id } = await ente.person({ withLogin: false, devices: 'none', phone });
  await staff.post(`/people/${id}/conversation`, { words });
  await app.settle();
  const { rows } = await ente.query("SELECT id FROM call_tasks WHERE person_id = $1 AND state = 'open'", [id]);
  return { id, call: String(rows[0]?.['id']) };
}

describe('a call about a message', () => {
  it('says its words to who has taken it, and writes down what is answered, as the person by phone', async () => {
    const { id, call } = await written('+393330005501', 'Il corso comincia lunedì');
    const page = await PageClient.open(app.url, ente, operator.id);
    expect((await page.get('/calls')).html).not.toContain('Il corso comincia');
    await page.post(`/calls/${call}/claim`, {});
    expect((await page.get('/calls')).html).toContain('Il corso comincia lunedì');
    const answer = { outcome: 'reached', [`words-${call}`]: 'Vengo volentieri' };
    expect((await page.post(`/calls/${call}/done`, answer)).status).toBe(303);
    const thread = (await page.get(`/people/${id}/conversation`)).html;
    expect(thread).toContain('Vengo volentieri');
    const { rows } = await ente.query('SELECT channel, entered_by FROM written_messages WHERE sender_id = $1', [id]);
    expect(rows).toEqual([{ channel: 'phone', entered_by: operator.id }]);
  });

  it('reads out nothing that was answered or taken back, and writes nothing where nobody answered the telephone', async () => {
    const { id, call } = await written('+393330005502', 'Prima cosa');
    await staff.post(`/call-tasks/${call}/claim`);
    const wordsOf = async () => {
      const { body } = await staff.get<{ items: { id: string; words: { words: string }[] | null }[] }>('/call-tasks');
      return body.items.find((one) => one.id === call)?.words?.map(({ words }) => words);
    };
    expect(await wordsOf()).toEqual(['Prima cosa']);
    await ente.query("UPDATE written_messages SET taken_back_at = now(), words = '' WHERE recipient_id = $1", [id]);
    expect(await wordsOf()).toEqual([]);
    await staff.post(`/call-tasks/${call}/done`, { outcome: 'no_answer', words: 'Detto a nessuno' });
    const { rows } = await ente.query('SELECT 1 FROM written_messages WHERE sender_id = $1', [id]);
    expect(rows).toEqual([]);
  });
});
