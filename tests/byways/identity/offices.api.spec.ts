// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@reciproca/kernel';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

interface Holder {
  readonly id: string;
  readonly client: ApiClient;
}

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
});
afterAll(() => app.close());

async function holder(ente: TestEnte, role: Role): Promise<Holder> {
  const { id } = await ente.person({ roles: [role] });
  return { id, client: new ApiClient(app.url, await openSession(ente, id, 'api')) };
}
const countCoordinators = async (ente: TestEnte): Promise<unknown> =>
  (
    await ente.query(
      `SELECT count(*)::int AS count FROM role_grants g JOIN people p ON p.id = g.person_id
       WHERE g.ente_id = $1 AND g.role = 'coordinator' AND g.revoked_at IS NULL AND p.state = 'active'`,
      [ente.id],
    )
  ).rows[0]?.['count'];

describe('an ente', () => {
  it.each<[string, (id: string) => string, object]>([
    ['take the office from each other', (id) => `/people/${id}/roles/revoke`, { role: 'coordinator' }],
    ['suspend each other', (id) => `/people/${id}/suspend`, { reason: 'prova' }],
  ])('keeps a coordinator although two %s at the same moment', async (what, path, body) => {
    for (let turn = 0; turn < 5; turn += 1) {
      const ente = await TestEnte.create(app.database.url, `last-${what.slice(0, 4)}-${turn}`);
      const [one, other] = [await holder(ente, 'coordinator'), await holder(ente, 'coordinator')];
      const answers = await Promise.all([one.client.post(path(other.id), body), other.client.post(path(one.id), body)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await countCoordinators(ente)).toBe(1);
      await ente.close();
    }
  });
});

describe('who holds an office', () => {
  let ente: TestEnte;
  let operator: Holder;
  let coordinator: Holder;

  beforeAll(async () => {
    ente = await TestEnte.create(app.database.url, 'offices');
    [operator, coordinator] = [await holder(ente, 'operator'), await holder(ente, 'coordinator')];
  });
  afterAll(() => ente.close());

  it.each<Role>(['operator', 'coordinator', 'mediator', 'tutor', 'partner'])(
    'is not changed by an operator, nor is their account: %s',
    async (role) => {
      const { id } = await holder(ente, role);
      const email = { email: 'altra@example.org' };
      const account = { login: `nuova.${role}`, password: 'sette gatti sul tetto' };
      const tries = ({ client }: Holder) => [
        () => client.send('PATCH', `/people/${id}`, email),
        () => client.send('PUT', `/people/${id}/account`, account),
      ];
      for (const change of tries(operator)) expect((await change()).status).toBe(403);
      for (const change of tries(coordinator)) expect([200, 204]).toContain((await change()).status);
    },
  );

  it('changes what concerns themselves, and does not free themselves of what they owe', async () => {
    expect((await operator.client.send('PATCH', `/people/${operator.id}`, { email: 'olga@example.org' })).status).toBe(
      200,
    );
    const own = await operator.client.send<{ code: string }>('PATCH', `/people/${operator.id}`, { creditExempt: true });
    expect([own.status, own.body.code]).toEqual([403, 'person.own_exemption']);
    const shouted = await operator.client.send('PATCH', `/people/${operator.id.toUpperCase()}`, { creditExempt: true });
    expect(shouted.status).toBe(403);
    expect((await coordinator.client.send('PATCH', `/people/${operator.id}`, { creditExempt: true })).status).toBe(200);
  });

  it('is not offered what would be refused, on their own page nor on a colleague’s', async () => {
    const colleague = await holder(ente, 'mediator');
    const [own, boss] = [
      await PageClient.open(app.url, ente, operator.id),
      await PageClient.open(app.url, ente, coordinator.id),
    ];
    const box = /type="checkbox"[^>]*name="creditExempt"|name="creditExempt"[^>]*type="checkbox"/;
    const edit = `/people/${operator.id}/edit`;
    const { html } = await own.get(edit);
    expect(html).not.toMatch(box);
    expect((await boss.get(edit)).html).toMatch(box);
    // What a colleague has decided is not taken away by a form that does not ask for it.
    expect(html).toContain('<input type="hidden" name="creditExempt" value="true"');

    const theirs = `/people/${colleague.id}`;
    const offered = async (page: PageClient) => {
      const shown = (await page.get(theirs)).html;
      return [`href="${theirs}/edit"`, `action="${theirs}/account"`].map((mark) => shown.includes(mark));
    };
    expect([await offered(own), await offered(boss)]).toEqual([
      [false, false],
      [true, true],
    ]);
    const peer = await holder(ente, 'operator');
    const suspends = async (page: PageClient) =>
      (await page.get(`/people/${peer.id}`)).html.includes(`/suspensions/person/${peer.id}`);
    expect([await suspends(own), await suspends(boss)]).toEqual([false, true]);
  });
});

describe('what only the installation is asked', () => {
  it('is not for the world unless it is switched on', async () => {
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
    const open = await startTestApp({ METRICS: 'on', DEMO: 'off' });
    expect((await fetch(`${open.url}/metrics`)).status).toBe(200);
    expect((await fetch(`${open.url}/api/docs`)).status).toBe(404);
    expect((await fetch(`${open.url}/api/openapi.json`)).status).toBe(404);
    await open.close();
  });
});
