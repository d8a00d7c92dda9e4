// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';

interface Me {
  readonly person: { readonly phone: string | null };
  readonly claimedPhone: string | null;
}

describe('a number people write on their own card', () => {
  let app: TestApp;
  let ente: TestEnte;
  let numbers = 0;
  const mobile = (): string => `+3933300020${String((numbers += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    app = await startTestApp(INBOUND);
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const someone = async (): Promise<{ me: ApiClient; person: TestPerson }> => {
    const person = await ente.person({ withLogin: false });
    return { person, me: new ApiClient(app.url, await openSession(ente, person.id, 'api')) };
  };
  const staff = async (): Promise<ApiClient> => {
    const { id } = await ente.person({ roles: ['operator'], withLogin: false });
    return new ApiClient(app.url, await openSession(ente, id, 'api'));
  };
  const codesSentTo = async (number: string): Promise<string[]> => {
    await app.settle();
    const { rows } = await ente.query('SELECT body FROM outgoing_messages WHERE address = $1 ORDER BY id', [number]);
    return rows.map(({ body }) => /\d{6}/.exec(String(body))?.[0] ?? '');
  };
  const consentOf = async (personId: string): Promise<unknown> =>
    (await ente.query('SELECT given FROM sms_consents WHERE person_id = $1 ORDER BY seq DESC LIMIT 1', [personId]))
      .rows[0]?.['given'];
  /** One that surely is not the code. */
  const other = (code: string): string => (code === '000000' ? '000001' : '000000');

  it('takes nothing from who has it already: their texts count, their STOP is heard, and no code reaches them', async () => {
    const nina = await Telephone.give(app, ente, await ente.person({ withLogin: false }), mobile());
    const { me } = await someone();
    const { status, body } = await me.send<Me>('PATCH', '/me', { phone: nina.number, channels: ['socket', 'sms'] });
    expect([status, body.person.phone, body.claimedPhone]).toEqual([200, null, nina.number]);
    expect(await codesSentTo(nina.number)).toEqual([]);
    expect(await nina.write('STOP')).toHaveLength(1);
    expect(await consentOf(nina.person.id)).toBe(false);
    expect((await me.post('/me/phone/confirm', { code: '123456' })).body).toMatchObject({ code: 'phone.code_over' });
  });

  it('counts once the code it was sent is typed, and is asked for texts from then on', async () => {
    const { me, person } = await someone();
    const number = mobile();
    await me.send('PATCH', '/me', { phone: number, channels: ['sms'] });
    const [code = ''] = await codesSentTo(number);
    const wrong = await me.post('/me/phone/confirm', { code: other(code) });
    expect([wrong.status, wrong.body]).toEqual([
      422,
      expect.objectContaining({ code: 'phone.code_wrong', errors: [expect.objectContaining({ field: 'code' })] }),
    ]);
    expect((await me.get<Me>('/me')).body).toMatchObject({ person: { phone: null }, claimedPhone: number });
    const right = await me.post<Me>('/me/phone/confirm', { code });
    expect([right.status, right.body]).toEqual([
      200,
      expect.objectContaining({ person: expect.objectContaining({ phone: number }), claimedPhone: null }),
    ]);
    expect(await consentOf(person.id)).toBe(true);
    expect((await me.post('/me/phone/confirm', { code })).status).toBe(409);
  });

  it('cannot be guessed: five tries a code, half an hour, three codes a day, whoever asks for them', async () => {
    const { me } = await someone();
    const number = mobile();
    await me.send('PATCH', '/me', { phone: number, channels: ['call'] });
    const [code = ''] = await codesSentTo(number);
    for (let tries = 0; tries < 5; tries += 1) await me.post('/me/phone/confirm', { code: other(code) });
    expect((await me.post('/me/phone/confirm', { code })).body).toMatchObject({ code: 'phone.code_over' });

    expect((await me.post('/me/phone/again')).status).toBe(204);
    const [, second = ''] = await codesSentTo(number);
    await ente.query("UPDATE phone_claims SET code_sent_at = code_sent_at - interval '31 minutes' WHERE phone = $1", [
      number,
    ]);
    expect((await me.post('/me/phone/confirm', { code: second })).body).toMatchObject({ code: 'phone.code_over' });

    expect((await me.post('/me/phone/again')).status).toBe(204);
    expect((await me.post('/me/phone/again')).body).toMatchObject({ code: 'phone.too_many_codes' });
    const { me: another } = await someone();
    expect((await another.send('PATCH', '/me', { phone: number, channels: ['call'] })).body).toMatchObject({
      code: 'phone.too_many_codes',
      errors: [expect.objectContaining({ field: 'phone' })],
    });
    expect(await codesSentTo(number)).toHaveLength(3);
  });

  it('where no text can go is for staff to confirm, and for nobody to confirm of themselves', async () => {
    const { me, person } = await someone();
    await me.send('PATCH', '/me', { phone: '0173 440022', channels: ['call'] });
    expect(await codesSentTo('+390173440022')).toEqual([]);
    expect((await me.post(`/people/${person.id}/phone/confirm`)).status).toBe(403);
    const confirmed = await (await staff()).post(`/people/${person.id}/phone/confirm`);
    expect(confirmed).toMatchObject({ status: 200, body: { phone: '+390173440022' } });
  });

  it('is forgotten when the old one is written again, when staff write one, and after a month', async () => {
    const { me, person } = await someone();
    const operator = await staff();
    await operator.send('PATCH', `/people/${person.id}`, { phone: mobile() });
    const { phone } = (await me.get<Me>('/me')).body.person;
    const claim = async (): Promise<string | null> => {
      await me.send('PATCH', '/me', { phone: '0173 440033', channels: ['call'] });
      return (await me.get<Me>('/me')).body.claimedPhone;
    };
    const left = async (): Promise<string | null> => (await me.get<Me>('/me')).body.claimedPhone;
    expect(await claim()).toBe('+390173440033');
    await me.send('PATCH', '/me', { phone, channels: ['call'] });
    expect(await left()).toBeNull();
    await claim();
    await operator.send('PATCH', `/people/${person.id}`, { phone: mobile() });
    expect(await left()).toBeNull();
    await claim();
    await ente.query("UPDATE phone_claims SET claimed_at = claimed_at - interval '31 days' WHERE person_id = $1", [
      person.id,
    ]);
    await app.reach(new Date(Date.now() + 86_400_000));
    expect(await left()).toBeNull();
  });
});
