// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SendGroupMessage } from '@reciproca/conversations';
import { type Ctx, fixedClock, newId, systemClock } from '@reciproca/kernel';
import { UnitOfWork } from '@reciproca/platform';
import { smsConsent } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';
import { neighbour, type Thread } from './two-people.js';

interface Seen {
  readonly state: string;
  readonly people: number;
  readonly ways: Record<string, number>;
  readonly textParts: number;
  readonly code?: string;
}
interface Recipients {
  readonly items: { person: { id: string }; way: string; readAt: string | null }[];
}

let app: TestApp;
let ente: TestEnte;
let operator: TestPerson;
let staff: ApiClient;
let boss: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  staff = await app.signIn(operator.login);
  boss = await app.signIn((await ente.person({ roles: ['coordinator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const staircaseOf = async ({ id }: TestPerson): Promise<string> => {
  const { rows } = await ente.query('SELECT staircase_id FROM residences WHERE person_id = $1', [id]);
  return `staircase:${String(rows[0]?.['staircase_id'])}`;
};
/** Whatever the hour of the test, by then the morning has come. */
const tomorrow = () => fixedClock(new Date(Date.now() + 12 * 3_600_000));
const draft = async (groups: string[], more: object = {}): Promise<string> =>
  (await staff.post<{ id: string }>('/group-messages', { groups, wordsIt: 'Domani la sala è chiusa', ...more })).body
    .id;
const seen = async (id: string): Promise<Seen> => (await staff.get<Seen>(`/group-messages/${id}`)).body;

describe('a message to a group', () => {
  it('says before it leaves how many each way reaches, and then stands in the thread of each', async () => {
    const [page, texted, called, lost] = [
      await neighbour(app, ente),
      await ente.person({ roles: ['driver'], devices: 'basic_phone', phone: '+393330004401' }),
      await ente.person({ roles: ['driver'], devices: 'none', phone: '+393330004402' }),
      await ente.person({ roles: ['driver'], devices: 'none' }),
    ];
    await ente.query("INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'driver')", [
      page.id,
      ente.id,
    ]);
    // Arabic letters around the words: a text holds less than half of others.
    await ente.query("UPDATE people SET channels = '{sms,call}', ui_language = 'ar' WHERE id = $1", [texted.id]);
    await ente.add(smsConsent({ personId: texted.id }));

    const id = await draft(['role:driver'], { wordsIt: 'Ciao {{name}}, domani la sala è chiusa' });
    const before = await seen(id);
    expect(before).toMatchObject({ state: 'draft', people: 4, textParts: 2 });
    expect(before.ways).toEqual({ app: 0, page: 1, text: 1, email: 0, other: 0, call: 1, none: 1 });
    await app.settle(tomorrow());
    expect((await page.as.get<Thread>('/conversations/office')).body.items).toEqual([]);

    expect((await staff.post(`/group-messages/${id}/send`)).status).toBe(204);
    await app.settle(tomorrow());
    expect((await seen(id)).textParts).toBe(before.textParts);
    const { items } = (await page.as.get<Thread>('/conversations/office')).body;
    expect(items[0]?.words).toMatch(/^Ciao Nome\d+, domani la sala è chiusa$/);
    const { rows } = await ente.query("SELECT body FROM outgoing_messages WHERE person_id = $1 AND channel = 'sms'", [
      texted.id,
    ]);
    expect(String(rows[0]?.['body'])).toContain('domani la sala');

    await page.as.post('/notifications/read-all');
    const all = (await staff.get<Recipients>(`/group-messages/${id}/recipients`)).body.items;
    expect(new Map(all.map(({ person, way }) => [person.id, way]))).toEqual(
      new Map([
        [page.id, 'page'],
        [texted.id, 'text'],
        [called.id, 'call'],
        [lost.id, 'none'],
      ]),
    );
    expect((await staff.post<{ calls: number }>(`/group-messages/${id}/calls`)).body.calls).toBe(1);
    const calls = await ente.query('SELECT person_id FROM call_tasks WHERE reason = $1', ['group_wrote']);
    expect(calls.rows.map(({ person_id: one }) => one)).toEqual([called.id]);
    expect((await staff.post<Seen>(`/group-messages/${id}/send`)).body.code).toBe('group_message.wrong_state');
  });

  it.each([
    'day:2026-02-31',
    'day:0000-00-00',
    'day:2026-13-01',
    'area:none',
    'role:operator',
    'role:constructor',
    'moon:1',
  ])('is for no group called %s', async (group) => {
    const { status, body } = await staff.post('/group-messages', { groups: [group], wordsIt: 'Ciao' });
    expect([status, body]).toEqual([422, expect.objectContaining({ code: 'group.unknown' })]);
  });

  it('goes to those in whom all that was chosen comes together, and never to staff', async () => {
    const here = await neighbour(app, ente);
    const gardener = await ente.person({ roles: ['gardener'], staircase: 1 });
    await ente.person({ roles: ['gardener'], staircase: 0 });
    const id = await draft(['role:gardener', await staircaseOf(gardener)]);
    expect((await seen(id)).people).toBe(1);
    const all = await draft([]);
    const { items } = (await staff.get<Recipients>(`/group-messages/${all}/recipients?limit=100`)).body;
    expect(items.map(({ person }) => person.id)).toContain(here.id);
    expect(items.map(({ person }) => person.id)).not.toContain(operator.id);
  });

  it('is told once to who gets it for themselves and acts for another of them', async () => {
    const mother = await neighbour(app, ente);
    const child = await ente.person({ staircase: 1, withLogin: false, birthDate: '2018-03-03', devices: 'none' });
    await ente.query('UPDATE people SET guardian_id = $1 WHERE id = $2', [mother.id, child.id]);
    await ente.query(
      "INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $3, 'sentinel'), ($2, $3, 'sentinel')",
      [mother.id, child.id, ente.id],
    );
    const id = await draft(['role:sentinel']);
    await staff.post(`/group-messages/${id}/send`);
    await app.settle(tomorrow());
    const { rows } = await ente.query('SELECT params FROM notifications WHERE person_id = $1 AND event_key = $2', [
      mother.id,
      `group_message:${id}`,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['params']).not.toHaveProperty('forName');
  });

  it('waits at night until the morning, and taken back until then goes to nobody', async () => {
    const person = await ente.person({ roles: ['gardener'], staircase: 1 });
    const id = await draft(['role:gardener', await staircaseOf(person)]);
    const night = new Date('2031-05-05T21:30:00Z');
    await app.app
      .get(UnitOfWork)
      .run({ ...asStaff(), clock: fixedClock(night) }, (ctx: Ctx) =>
        app.app.get(SendGroupMessage).execute(ctx, id, false),
      );
    const { rows } = await ente.query('SELECT due_at FROM group_messages WHERE id = $1', [id]);
    expect(rows[0]?.['due_at']).toEqual(new Date('2031-05-06T06:00:00Z'));
    await app.settle(fixedClock(night));
    expect((await seen(id)).state).toBe('waiting');
    expect((await staff.post(`/group-messages/${id}/take-back`)).status).toBe(204);
    await app.settle(fixedClock(new Date('2031-05-06T07:00:00Z')));
    expect((await staff.get<Recipients>(`/group-messages/${id}/recipients`)).body.items).toEqual([]);
  });

  it('is urgent for coordinators alone, with a reason', async () => {
    const urgent = { wordsIt: 'Manca l’acqua', urgentBecause: 'Riguarda questa notte' };
    expect((await staff.post<Seen>('/group-messages', urgent)).body.code).toBe('group_message.not_urgent');
    expect((await boss.post('/group-messages', urgent)).status).toBe(201);
  });

  it('asks once more where they are many, on the page, and loses nothing', async () => {
    for (let nth = 0; nth < 30; nth += 1) await ente.person({ withLogin: false });
    const page = await PageClient.open(app.url, ente, operator.id);
    const wrong = await page.post('/group-messages/new', { who: 'role:nobody', wordsIt: 'Una cosa sola' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Una cosa sola');
    const id = await draft([]);
    const asked = await page.post(`/group-messages/${id}/send`, { sure: 'false' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('name="sure"');
    expect(asked.html).not.toMatch(/type="checkbox"[^>]*checked/);
    expect((await page.post(`/group-messages/${id}/send`, { sure: 'true' })).status).toBe(303);
  });
});

function asStaff() {
  return {
    enteId: ente.id,
    actor: { personId: operator.id, roles: ['operator' as const], sessionId: null },
    beneficiaryId: operator.id,
    channel: 'web' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  };
}
