// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, newId } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { INBOUND, post, Telephone } from '../../api/texting/telephone.js';

describe('what a text says beside the ride', () => {
  let app: TestApp;
  let ente: TestEnte;
  let numbers = 0;
  const number = (): string => `+3933300077${String((numbers += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    app = await startTestApp(INBOUND);
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const phoneOf = async (): Promise<Telephone> =>
    Telephone.give(app, ente, await ente.person({ withLogin: false }), number());
  const calls = async (personId: string): Promise<number> =>
    (await ente.query("SELECT 1 FROM call_tasks WHERE person_id = $1 AND state = 'open'", [personId])).rows.length;
  const rideAgreed = async (days: number) => {
    const rider = await phoneOf();
    const person = await ente.driver();
    const day = dayAhead(days).slice(0, 10);
    const api = await app.signIn(person.login);
    await api.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    const driver = await Telephone.give(app, ente, person, number());
    await rider.write(`passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    await rider.write('sì');
    return { rider, driver };
  };

  it('calls and names 112 where somebody may not be well', async () => {
    const phone = await phoneOf();
    expect(await phone.write('non mi sento tanto bene oggi')).toEqual([expect.stringContaining('chiama il 112')]);
    expect(await calls(phone.person.id)).toBe(1);
    expect(await phone.write('la nonna non risponde')).toEqual([expect.stringContaining('SUBITO il 112')]);
  });

  it('goes once, however often staff press it, and once more where they say so', async () => {
    const phone = await phoneOf();
    const operator = await ente.person({ roles: ['operator'] });
    const [api, page] = [await app.signIn(operator.login), await PageClient.open(app.url, ente, operator.id)];
    const path = `/people/${phone.person.id}/text`;
    const words = 'La borsa è da Teresa.';
    const answers = await Promise.all([1, 2, 3].map(() => api.post<{ code: string }>(path, { words })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('text.just_gone');
    await page.get(path);
    const refused = await page.post(path, { words: 'la borsa  è da Teresa. ' });
    expect([refused.status, refused.html.includes('name="again"')]).toEqual([409, true]);
    expect(await phone.received()).toHaveLength(1);
    await page.post(path, { words, again: 'true' });
    expect(await phone.received()).toHaveLength(2);
    await page.post(path, { words: 'La borsa è da Rita.' });
    expect(await phone.received()).toHaveLength(3);
  });

  it('answers no machine, known or not, and the same words but once', async () => {
    const phone = await phoneOf();
    expect(await phone.write('Risposta automatica: sono fuori ufficio fino a lunedì')).toEqual([]);
    expect(await calls(phone.person.id)).toBe(0);
    expect(await phone.write('mi e scappato il gatto Fufi')).toHaveLength(1);
    expect(await phone.write('mi e scappato il gatto Fufi')).toHaveLength(0);
    const stranger = number();
    expect(await post(app, { messageId: newId(), from: stranger, text: 'Messaggio non consegnato' })).toBe(202);
    await app.settle();
    const { rows } = await ente.query('SELECT 1 FROM outgoing_messages WHERE address = $1', [stranger]);
    expect(rows).toHaveLength(0);
  });

  it('says who writes, and leaves alone who never was meant', async () => {
    const phone = await phoneOf();
    expect(await phone.write('ma chi siete?')).toEqual([expect.stringMatching(/^Siamo .+STOP\.$/)]);
    expect(await calls(phone.person.id)).toBe(0);
    expect(await phone.write('ha sbagliato numero')).toEqual([expect.stringContaining('non scriviamo')]);
    expect(await calls(phone.person.id)).toBe(1);
    expect(await phone.write('passaggio ospedale domani alle 9')).toEqual([]);
  });

  it('writes to whom the wrong number was meant for once staff have found the right one', async () => {
    const phone = await phoneOf();
    await phone.write('ha sbagliato numero');
    const operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    const right = number();
    expect((await operator.send('PATCH', `/people/${phone.person.id}`, { phone: right })).status).toBe(200);
    const moved = new Telephone(app, ente, phone.person, right);
    expect(await moved.write('ma chi siete?')).toEqual([expect.stringMatching(/^Siamo .+STOP\.$/)]);
    const path = `/people/${phone.person.id}/text`;
    expect((await operator.post(path, { words: 'Buongiorno Lucia' })).status).toBe(204);
    // A stop is the person’s own, whatever their number.
    await moved.write('STOP');
    await operator.send('PATCH', `/people/${phone.person.id}`, { phone: number() });
    expect((await operator.post(path, { words: 'Ci sei?' })).status).toBe(409);
  });

  it('names the language to staff, and answers in it too', async () => {
    const phone = await phoneOf();
    expect(await phone.write('Bună ziua, mama mea are nevoie de transport la spital joi')).toEqual([
      expect.stringMatching(/^Va sunam noi\. Ti chiamiamo noi\. Emergenze: 112/),
    ]);
    const operator = await ente.person({ roles: ['operator'] });
    const page = await PageClient.open(app.url, ente, operator.id);
    expect((await page.get('/texts')).text).toContain('rumeno');
  });

  it('reads as one what the network has cut in two', async () => {
    const phone = await phoneOf();
    const day = DateTime.fromISO(dayAhead(5).slice(0, 10)).toFormat('d/M');
    const first =
      'Buongiorno sono Lucia Bianchi e volevo chiedere per cortesia se ci fosse qualcuno cosi gentile da portarmi con la macchina come le altre volte fino in osped';
    expect(await phone.write(first)).toEqual([]);
    expect(await calls(phone.person.id)).toBe(0);
    const [echo] = (await phone.write(`ale ${day} alle 9`)).slice(-1);
    expect(echo).toMatch(/^Passaggio da casa ad? .+ ore 9:00\. Rispondi SI/);
  });

  it('waits for the rest of a full text for some seconds, not for ever, and not where somebody cries for help', async () => {
    const phone = await phoneOf();
    const full =
      'Buongiorno sono Lucia e volevo dirvi che il mio gatto Fufi anche oggi non e tornato a casa e non so proprio piu dove cercarlo, se lo vedete ditemelo per favore';
    expect(full.length).toBeGreaterThan(145);
    expect(await phone.write(full.slice(0, 153))).toEqual([]);
    await app.settle(fixedClock(new Date(Date.now() + 30_000)));
    expect(await phone.received()).toHaveLength(1);
    const cry =
      'aiuto sono caduta dalle scale e non riesco ad alzarmi da terra, sono in casa da sola e la porta e chiusa, vi prego mandate subito qualcuno che mi aiuti adesso';
    expect(await phone.write(cry.slice(0, 153))).toEqual([expect.stringContaining('112')]);
  });

  it('takes a bare yes for an answer to its own question alone', async () => {
    const { rider } = await rideAgreed(6);
    await ente.query(
      `INSERT INTO outgoing_messages (id, ente_id, person_id, channel, address, subject, body, state, created_at, sent_at)
       SELECT $2, ente_id, person_id, channel, address, subject, 'Domani alle 15 hai un appuntamento con Piera.', state, now(), now()
       FROM outgoing_messages WHERE address = $1 ORDER BY id DESC LIMIT 1`,
      [rider.number, newId()],
    );
    const [asked, ...more] = await rider.write('si');
    expect(asked).toMatch(/può portarti: .+ Rispondi SI o NO/);
    expect(more).toEqual([]);
    expect((await rider.write('si'))[0]).toContain('Ora aspettiamo');
  });

  it('asks the other for another hour, once it was spelt out', async () => {
    const { rider, driver } = await rideAgreed(7);
    await rider.write('si');
    await driver.write('si');
    const [echo] = await rider.write('puo venire mezz ora prima?');
    expect(echo).toMatch(/^Chiediamo a .+ un'altra ora: .+ Rispondi SI/);
    const [asked] = await rider.write('si');
    expect(asked).toMatch(/^Fatto: lo chiediamo a/);
    expect((await driver.received()).at(-1)).toMatch(/chiede di cambiare: .+ Rispondi SI o NO/);
  });
});
