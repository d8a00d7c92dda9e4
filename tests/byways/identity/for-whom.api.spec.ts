// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, PASSWORD, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
let operator: TestPerson;
let lucia: TestPerson;
let blessing: TestPerson;
let session: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  form = await openForm(app.url);
  operator = await ente.person({ roles: ['operator'] });
  lucia = await ente.person({ familyName: 'Ferrero' });
  blessing = await ente.person({ familyName: 'Okafor' });
  session = await openSession(ente, operator.id, 'web');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly cookies: readonly string[];
  readonly location: string;
}
interface How {
  readonly token?: string | null;
  readonly site?: string;
  readonly csrf?: string;
}

/** As a browser sends a form of a page of ours. */
async function post(
  path: string,
  fields: Record<string, string>,
  { token = session, site = 'same-origin', csrf = form.token }: How = {},
): Promise<Shown> {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: [form.cookie, token && `reciproca_session=${token}`].filter(Boolean).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': site,
    },
    body: new URLSearchParams({ _csrf: csrf, ...fields }).toString(),
  });
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, html: await answer.text(), cookies: answer.headers.getSetCookie(), location };
}

/** The page a form led to. */
async function follow({ location }: Shown): Promise<string> {
  const headers = { cookie: [form.cookie, `reciproca_session=${session}`].join('; ') };
  return (await fetch(app.url + location, { redirect: 'manual', headers })).text();
}

const unescape = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The fields of the page's own form, as they would be sent if nothing were changed; of a choice, the one chosen. */
function fieldsOf(html: string, path: string): Record<string, string> {
  const inside = new RegExp(`<form[^>]*action="${path}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1] ?? '';
  const inputs = [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const sent = inputs.filter((one) => !/type="(radio|checkbox)"/.test(one) || /\bchecked/.test(one));
  return Object.fromEntries(
    sent.map((one) => [/name="([^"]*)"/.exec(one)?.[1] ?? '', unescape(/value="([^"]*)"/.exec(one)?.[1] ?? '')]),
  );
}

const actFor = (id: string): Promise<Shown> => post(`/act-for/${id}`, { channel: 'phone' });
const asked = async (title: string): Promise<string[]> =>
  (await ente.query('SELECT person_id FROM listings WHERE title = $1', [title])).rows.map(({ person_id }) =>
    String(person_id),
  );

const NEW = '/requests/new/condominio';
const request = (title: string): Record<string, string> => ({
  _step: '3',
  category: 'shopping',
  title,
  date: dayAhead(5, '09:00').slice(0, 10),
  from: '09:00',
  until: '11:00',
  visibility: 'ente',
  where: 'receiver_home',
});

describe('a form filled in for one person while another is acted for', () => {
  it('is not taken, comes back with all that was typed, and asks', async () => {
    await actFor(blessing.id);
    const answer = await post(NEW, { ...request('La spesa'), _for: lucia.id });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Per chi è?');
    const fields = fieldsOf(answer.html, NEW);
    expect(fields).toMatchObject({ ...request('La spesa'), _for: lucia.id });
    expect(await asked('La spesa')).toEqual([]);

    expect((await post(NEW, { ...fields, _csrf: form.token })).status).toBe(303);
    expect(await asked('La spesa')).toEqual([lucia.id]);
  });

  it('is taken for whom one acts for now where that is the answer', async () => {
    await actFor(blessing.id);
    const fields = fieldsOf((await post(NEW, { ...request('Il pane'), _for: lucia.id })).html, NEW);
    expect((await post(NEW, { ...fields, _csrf: form.token, _for: blessing.id })).status).toBe(303);
    expect(await asked('Il pane')).toEqual([blessing.id]);
  });

  it('asks again where no answer was given', async () => {
    await actFor(blessing.id);
    const { status, html } = await post(NEW, { ...request('Il latte'), _asked: 'on' });
    expect(status).toBe(409);
    expect(fieldsOf(html, NEW)).toMatchObject({ _asked: 'on', _for: blessing.id });
    expect(await asked('Il latte')).toEqual([]);
  });

  it('asks in the middle of its steps already, and when acting was ended', async () => {
    await actFor(lucia.id);
    const begun = await follow(await post(NEW, { ...request('Il riso'), _step: '1', _for: lucia.id }));
    expect(fieldsOf(begun, NEW)['_for']).toBe(lucia.id);
    await post('/act-for/stop', {});
    const answer = await post(NEW, { ...request('Il riso'), _step: '2', _for: lucia.id });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Ferrero');
  });

  it('stays for whom it was said to be, step after step, and says so', async () => {
    await actFor(blessing.id);
    const second = await post(NEW, { ...request('Il burro'), _step: '1', _for: lucia.id, _asked: 'on' });
    const shown = await follow(second);
    expect(shown).toContain('Ferrero</strong>');
    const fields = fieldsOf(shown, NEW);
    expect(fields).toMatchObject({ _for: lucia.id, _asked: 'on' });
    const third = await follow(await post(NEW, { ...fields, ...request('Il burro'), _step: '2', _csrf: form.token }));
    expect((await post(NEW, { ...fieldsOf(third, NEW), _csrf: form.token })).status).toBe(303);
    expect(await asked('Il burro')).toEqual([lucia.id]);
  });

  it('is not for somebody one may not act for, whatever is answered', async () => {
    const anna = await ente.person();
    const token = await openSession(ente, anna.id, 'web');
    const first = await post(NEW, { ...request('Le mele'), _for: lucia.id }, { token });
    expect(first.html).not.toContain('Ferrero');
    expect((await post(NEW, { ...request('Le mele'), _for: lucia.id, _asked: 'on' }, { token })).status).toBe(403);
    expect(await asked('Le mele')).toEqual([]);
  });

  it('says nothing of what staff do at their own desk', async () => {
    await actFor(lucia.id);
    expect((await post('/calls/next', { _for: operator.id, anyway: 'true' })).status).toBe(303);
  });
});

describe('a form whose sender is not signed in any more', () => {
  it('goes along through the sign-in and is sent from there', async () => {
    const anna = await ente.person();
    const gone = await post(NEW, { ...request('La frutta'), _for: anna.id }, { token: 'ended' });
    expect(gone.status).toBe(401);
    const signIn = fieldsOf(gone.html, '/sign-in/go-on');
    const wrong = await post(
      '/sign-in/go-on',
      { ...signIn, login: anna.login, password: 'sbagliata' },
      { token: null },
    );
    expect(wrong.status).toBe(422);
    const again = fieldsOf(wrong.html, '/sign-in/go-on');
    const back = await post('/sign-in/go-on', { ...again, login: anna.login, password: PASSWORD }, { token: null });
    expect(back.status).toBe(200);
    expect(await asked('La frutta')).toEqual([]);
    const token = back.cookies.join().match(/reciproca_session=([^;]+)/)?.[1];
    expect((await post(NEW, fieldsOf(back.html, NEW), { token: token ?? null })).status).toBe(303);
    expect(await asked('La frutta')).toEqual([anna.id]);
  });

  it('asks whom it is for where somebody else signs in', async () => {
    const [anna, other] = [await ente.person(), await ente.person()];
    const gone = await post(NEW, { ...request('La verdura'), _for: anna.id }, { token: null });
    const signIn = { ...fieldsOf(gone.html, '/sign-in/go-on'), login: other.login, password: PASSWORD };
    const back = await post('/sign-in/go-on', signIn, { token: null });
    const token = back.cookies.join().match(/reciproca_session=([^;]+)/)?.[1];
    expect((await post(NEW, fieldsOf(back.html, NEW), { token: token ?? null })).status).toBe(409);
    expect(await asked('La verdura')).toEqual([]);
  });

  it('is offered again after a new session has made its token worthless, and sent', async () => {
    const anna = await ente.person();
    const token = await openSession(ente, anna.id, 'web');
    const late = await post(NEW, { ...request('Il sale'), _for: anna.id }, { token, csrf: 'old' });
    expect(late.status).toBe(403);
    expect(late.html).toContain('Quello che hai scritto è ancora qui');
    expect((await post(NEW, { ...fieldsOf(late.html, NEW), _csrf: form.token }, { token })).status).toBe(303);
    expect(await asked('Il sale')).toEqual([anna.id]);
  });

  it('is never offered again in the words of another site, nor with a password in it', async () => {
    const foreign = await post(NEW, request('Di un altro'), { csrf: 'none', site: 'cross-site' });
    expect(foreign.html).not.toContain('Di un altro');
    const own = await post('/me/password', { current: 'x', password: 'segretissima' }, { csrf: 'old' });
    expect(own.html).not.toContain('segretissima');
  });
});
