// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';
import { Gateway } from '../../api/texting/gateway.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';

describe('a provider of texts', () => {
  const gateway = new Gateway();
  let app: TestApp;
  let ente: TestEnte;
  let url: string;

  beforeAll(async () => {
    url = await gateway.open();
    app = await startTestApp({ ...INBOUND, SMS_SECRETS: '{"alba":"chiave-segreta"}', SMS_PLAIN_HTTP: 'on' });
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
    await gateway.close();
  });

  async function setGateway(over: Record<string, string>): Promise<number> {
    const coordinator = await ente.person({ roles: ['coordinator'] });
    const { cookie, token } = await openForm(app.url);
    const form = {
      _csrf: token,
      enabled: 'on',
      url,
      method: 'POST',
      body: 'json',
      numberField: 'to',
      textField: 'text',
      senderField: 'from',
      sender: 'Reciproca',
      headerName: 'X-Api-Key',
      headerValue: 'Key {secret}',
      ...over,
    };
    const answer = await fetch(`${app.url}/settings/sms`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: `${cookie}; reciproca_session=${await openSession(ente, coordinator.id, 'web')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    });
    return answer.status;
  }

  const due = (): Promise<unknown> =>
    ente.query('UPDATE deliveries SET run_at = now() WHERE done_at IS NULL AND dead_at IS NULL');

  it('can be left for later while no text is to leave', async () => {
    const begun = { enabled: '', url: '', sender: '' };
    expect(await setGateway(begun)).toBe(303);
    expect(await setGateway({ ...begun, enabled: 'on' })).toBe(422);
  });

  it('is set by the coordinator; a sender of twelve letters is refused', async () => {
    expect(await setGateway({ sender: 'ReciprocaAlba' })).toBe(422);
    expect(await setGateway({})).toBe(303);
    const { rows } = await ente.query('SELECT settings::text AS settings FROM sms_gateways');
    expect(String(rows[0]?.['settings'])).not.toContain('chiave-segreta');
  });

  it('is asked again when it fails, with the secret in the header, and the text arrives once', async () => {
    const phone = await Telephone.give(app, ente, await ente.person({ withLogin: false }), '+393330002001');
    gateway.answer = 503;
    await phone.write('aiuto');
    const state = async (): Promise<unknown> =>
      (await ente.query('SELECT state, attempts, last_error FROM outgoing_messages WHERE address = $1', [phone.number]))
        .rows[0];
    expect(await state()).toEqual({ state: 'queued', attempts: 1, last_error: 'HTTP_503' });
    gateway.answer = 200;
    await due();
    await app.settle();
    expect(await state()).toEqual({ state: 'sent', attempts: 2, last_error: null });
    expect(gateway.asked).toHaveLength(2);
    expect(gateway.asked[1]?.headers['x-api-key']).toBe('Key chiave-segreta');
    expect(JSON.parse(gateway.asked[1]?.body ?? '')).toEqual({
      to: phone.number,
      text: expect.stringContaining('AGENDA'),
      from: 'Reciproca',
    });
  });

  it('is not asked any more for who has said stop', async () => {
    const phone = await Telephone.give(app, ente, await ente.person({ withLogin: false }), '+393330002002');
    gateway.answer = 500;
    await phone.write('aiuto');
    gateway.answer = 200;
    await phone.write('stop');
    const before = gateway.asked.length;
    await due();
    await app.settle();
    expect(gateway.asked.slice(before)).toEqual([]);
    const { rows } = await ente.query(
      'SELECT state, last_error FROM outgoing_messages WHERE address = $1 ORDER BY id',
      [phone.number],
    );
    expect(rows).toEqual([
      { state: 'failed', last_error: 'STOP' },
      { state: 'sent', last_error: null },
    ]);
  });
});

describe('an address in the house of the server', () => {
  let app: TestApp;
  let ente: TestEnte;

  beforeAll(async () => {
    app = await startTestApp({ ...INBOUND, SMS_SECRETS: '{"alba":"chiave-segreta"}' });
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  it.each([
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:169.254.169.254]/',
    'https://2852039166/',
    'https://localhost/send',
    'https://postgres:5432/',
    'https://metadata.google.internal/',
    'http://sms.example.com/send',
  ])('%s is refused by the form, at its field, with what was typed, and nothing is kept', async (url) => {
    const coordinator = await ente.person({ roles: ['coordinator'] });
    const visitor = await WebVisitor.open(app, ente, coordinator.id);
    const { status, html } = await visitor.post('/settings/sms', {
      ...{ enabled: 'on', url, method: 'POST', body: 'json', numberField: 'to', textField: 'text' },
      ...{ senderField: 'from', sender: 'Reciproca', headerName: 'X-Api-Key', headerValue: 'Key {secret}' },
    });
    expect(status).toBe(422);
    expect(html).toContain('id="f-url-error"');
    expect(html).toContain(`value="${url}"`);
    expect((await ente.query('SELECT 1 FROM sms_gateways WHERE ente_id = $1', [ente.id])).rows).toEqual([]);
  });
});
