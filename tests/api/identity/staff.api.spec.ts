// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { MailServer } from '../../support/mail-server.js';
import { PageClient } from '../../support/page-client.js';
import { openForm, openSession } from '../../support/sessions.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

const mail = new MailServer();
let app: TestApp;
let ente: TestEnte;
let carlas: ApiClient;
let carla: PageClient;
let carlaId: string;

beforeAll(async () => {
  app = await startTestApp({ SMTP_URL: await mail.open(), DEMO: 'off' });
  ente = await TestEnte.create(app.database.url);
  const { id, login } = await ente.person({ roles: ['operator', 'coordinator'] });
  carlaId = id;
  carlas = await app.signIn(login);
  carla = await PageClient.open(app.url, ente, id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await mail.close();
});

interface Invitation {
  readonly id: string;
  readonly state: string;
  readonly address: string | null;
  readonly sentAt: string | null;
  readonly code: string;
}
let nth = 0;
const person = () => ({
  givenName: 'Olga',
  familyName: `Dutto${(nth += 1)}`,
  email: `olga${nth}@example.org`,
  role: 'operator',
});
const invite = async (input: object = person()): Promise<Invitation> => {
  const { id } = (await carlas.post<Invitation>('/staff/invitations', input)).body;
  return (await listed(id)) as Invitation;
};
const pathOf = ({ address }: Invitation): string => new URL(address ?? '').pathname;
const listed = async (id: string) =>
  (await carlas.get<{ items: Invitation[] }>('/staff/invitations')).body.items.find((one) => one.id === id);

/** As somebody who has nothing but the link. */
async function open(path: string, fields?: Record<string, string>) {
  const form = await openForm(app.url);
  const answer = await fetch(app.url + path, {
    redirect: 'manual',
    headers: {
      cookie: form.cookie,
      'accept-language': 'it',
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(fields && { method: 'POST', body: new URLSearchParams({ _csrf: form.token, ...fields }).toString() }),
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}
const accept = (invitation: Invitation, login: string, more: Record<string, string> = {}) =>
  open(pathOf(invitation), { birthDate: '1985-03-04', login, password: PASSWORD, ...more });

describe('a colleague who is invited', () => {
  it('is written to, chooses login and password, and works here from then on', async () => {
    const { location } = await carla.post('/settings/staff/invitations', person());
    expect(location).toMatch(/^\/settings\/staff\/invitations\/[\w-]+$/);
    await app.settle();
    const letter = mail.received.join('\n').replaceAll('=\n', '').replaceAll('=3D', '=');
    expect(letter).toMatch(/http:\/\/localhost:\d+\/invitation\/[\w-]{40,}/);
    const invited = await listed((location ?? '').split('/').at(-1) ?? '');
    expect(invited?.sentAt).not.toBeNull();
    expect((await open(pathOf(invited as Invitation))).html).toContain('Benvenuto, Olga!');
    expect(await accept(invited as Invitation, 'olga.nuova')).toMatchObject({ status: 303, location: '/sign-in' });
    const olga = await app.signIn('olga.nuova');
    expect((await olga.get<{ roles: string[] }>('/me')).body.roles).toEqual(['operator']);
    expect((await olga.get('/board')).status).toBe(200);
    expect((await carla.get('/settings/staff')).text).toContain('olga.nuova');
  });

  it('is found in no message anybody can read', async () => {
    const invitation = await invite();
    await app.settle();
    const token = pathOf(invitation).split('/').at(-1);
    expect((await carlas.get('/outgoing-messages')).status).toBe(200);
    for (const table of ['outgoing_messages', 'outbox', 'access_log', 'notifications'])
      expect((await ente.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [`%${token}%`])).rows).toEqual([]);
  });

  it('can coordinate', async () => {
    const invitation = await invite({ ...person(), role: 'coordinator' });
    expect((await accept(invitation, 'carlo')).status).toBe(303);
    expect((await (await app.signIn('carlo')).get<{ roles: string[] }>('/me')).body.roles).toEqual(
      expect.arrayContaining(['operator', 'coordinator']),
    );
  });

  it('keeps what was typed when something is wrong, and the link with it', async () => {
    const invitation = await invite();
    const wrong = await accept(invitation, 'olga.bis', { password: 'corta' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="olga.bis"');
    expect(wrong.html).toContain('id="f-password-error"');
    expect((await accept(invitation, 'x.y', { birthDate: '2020-01-01' })).status).toBe(422);
    expect((await accept(invitation, 'olga.bis')).status).toBe(303);
  });

  it('is told what to do where a card of that name and birth date is there', async () => {
    const input = person();
    const first = await invite(input);
    expect((await accept(first, 'doppia.1')).status).toBe(303);
    const second = await invite(input);
    const refused = await accept(second, 'doppia.2');
    expect([refused.status, refused.html.includes('dia il ruolo a quella scheda')]).toEqual([409, true]);
  });
});

describe('the link', () => {
  it('counts once, also for two at the same moment', async () => {
    const invitation = await invite();
    const both = await Promise.all([accept(invitation, 'due.a'), accept(invitation, 'due.b')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await accept(invitation, 'due.c')).status).toBe(409);
  });

  it('ends after seven days', async () => {
    const invitation = await invite();
    await ente.query("UPDATE staff_invitations SET expires_at = now() - interval '1 second' WHERE id = $1", [
      invitation.id,
    ]);
    expect((await open(pathOf(invitation))).html).toContain('scaduto');
    expect((await accept(invitation, 'tardi')).status).toBe(409);
    expect((await listed(invitation.id))?.state).toBe('over');
  });

  it('that went to a wrong address is worth nothing once that is mended', async () => {
    const wrong = await invite();
    const { location } = await carla.post(`/settings/staff/invitations/${wrong.id}/correct`, {
      email: 'giusta@example.org',
    });
    const right = await listed((location ?? '').split('/').at(-1) ?? '');
    expect([(await listed(wrong.id))?.state, right?.state]).toEqual(['withdrawn', 'open']);
    expect((await accept(wrong, 'ladro')).status).toBe(409);
    expect((await accept(right as Invitation, 'giusta')).status).toBe(303);
  });

  it('can be taken back, and is one at a time for a person', async () => {
    const input = person();
    const [first, second] = [await invite(input), await invite(input)];
    expect((await open(pathOf(first))).status).toBe(409);
    expect((await carlas.send('DELETE', `/staff/invitations/${second.id}`)).status).toBe(204);
    expect((await open(pathOf(second))).status).toBe(409);
    expect((await carlas.send<Invitation>('DELETE', `/staff/invitations/${second.id}`)).body.code).toBe(
      'invitation.used',
    );
  });

  it('of somebody who never came is forgotten a month after its end', async () => {
    const [late, lost, used] = [await invite(), await invite(), await invite()];
    expect((await accept(used, 'venuta')).status).toBe(303);
    await ente.query("UPDATE staff_invitations SET expires_at = now() - interval '29 days' WHERE id = $1", [late.id]);
    await ente.query("UPDATE staff_invitations SET expires_at = now() - interval '31 days' WHERE id = ANY($1)", [
      [lost.id, used.id],
    ]);
    await ente.query("DELETE FROM job_turns WHERE job = 'forget-invitations'");
    await app.reach(new Date());
    expect([await listed(late.id), await listed(lost.id), await listed(used.id)].map((one) => one?.state)).toEqual([
      'over',
      undefined,
      'used',
    ]);
  });

  it('that nobody has written opens nothing', async () => {
    expect((await open(`/invitation/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await app.anonymous().post(`/invitations/${'x'.repeat(43)}/accept`, { password: PASSWORD })).status).toBe(
      404,
    );
  });
});

describe('a colleague who cannot get in any more', () => {
  it('chooses a new password by a link, and every session of before ends', async () => {
    const olga = await ente.person({ roles: ['operator'] });
    await ente.query("UPDATE people SET email = 'olga@example.org' WHERE id = $1", [olga.id]);
    const before = await app.signIn(olga.login);
    const { location } = await carla.post(`/settings/staff/${olga.id}/reset`, {});
    const link = await listed((location ?? '').split('/').at(-1) ?? '');
    expect((await before.get('/me')).status).toBe(200);
    expect((await open(pathOf(link as Invitation))).html).toContain(olga.login);
    expect((await open(pathOf(link as Invitation), { password: 'una nuova bella lunga' })).status).toBe(303);
    expect((await before.get('/me')).status).toBe(401);
    const again = await app.anonymous().post('/sessions', { login: olga.login, password: 'una nuova bella lunga' });
    expect(again.status).toBe(201);
  });

  it('needs an address, and to work here', async () => {
    const olga = await ente.person({ roles: ['operator'] });
    const anna = await ente.person();
    await ente.query('UPDATE people SET email = NULL WHERE id = $1', [olga.id]);
    expect((await carlas.post(`/staff/${olga.id}/reset`)).body).toMatchObject({ code: 'person.email_needed' });
    expect((await carlas.post(`/staff/${anna.id}/reset`)).body).toMatchObject({ code: 'invitation.no_staff' });
  });

  it('can be signed out by the coordinator, one session or all of them', async () => {
    const olga = await ente.person({ roles: ['operator'] });
    const clients = await Promise.all([1, 2, 3].map(() => app.signIn(olga.login)));
    const { items } = (await carlas.get<{ items: { id: string }[] }>(`/staff/${olga.id}/sessions`)).body;
    expect(items).toHaveLength(3);
    await carla.post(`/settings/staff/${olga.id}/sessions/${items[0]?.id ?? ''}/end`, {});
    const open = async () =>
      (await Promise.all(clients.map((one) => one.get('/me')))).filter(({ status }) => status === 200);
    expect(await open()).toHaveLength(2);
    await carla.post(`/settings/staff/${olga.id}/sessions/end`, {});
    expect(await open()).toHaveLength(0);
    expect((await carla.get(`/settings/staff/${olga.id}`)).text).toContain('non ha accessi aperti');
  });
});

describe('who may do it', () => {
  it('is a coordinator, never an operator', async () => {
    const olga = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    expect((await olga.post('/staff/invitations', person())).status).toBe(403);
    expect((await olga.get('/staff/invitations')).status).toBe(403);
    expect((await olga.post(`/staff/${carlaId}/reset`)).status).toBe(403);
  });

  it('is of the same ente', async () => {
    const bra = await TestEnte.create(app.database.url, 'bra');
    const theirs = new ApiClient(
      app.url,
      await openSession(bra, (await bra.person({ roles: ['coordinator'], withLogin: false })).id, 'api'),
    );
    const invitation = await invite();
    expect((await theirs.send('DELETE', `/staff/invitations/${invitation.id}`)).status).toBe(404);
    expect(
      (await theirs.post(`/staff/invitations/${invitation.id}/correct`, { email: 'mia@example.org' })).status,
    ).toBe(404);
    expect((await theirs.get(`/staff/${carlaId}/sessions`)).status).toBe(404);
    expect((await theirs.get<{ items: unknown[] }>('/staff/invitations')).body.items).toEqual([]);
    await bra.close();
  });
});
