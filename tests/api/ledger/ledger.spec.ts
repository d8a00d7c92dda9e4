// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { LedgerHttpModule } from '@reciproca/ledger/http';
import { UnitOfWork } from '@reciproca/platform';
import { NotificationsStage, type SignedInPerson } from '../notifications/notifications-stage.js';

let stage: NotificationsStage;
let anna: SignedInPerson;
let bruno: SignedInPerson;
let operator: SignedInPerson;
let transferId: string;

beforeAll(async () => {
  stage = await NotificationsStage.open(LedgerHttpModule);
  [anna, bruno, operator] = await Promise.all([stage.addPerson(), stage.addPerson(), stage.addPerson({}, 'operator')]);
  const person = ({ id }: SignedInPerson) => ({ kind: 'person' as const, ownerId: id });
  const postings = [
    { account: person(anna), minutes: 40 },
    { account: person(bruno), minutes: -40 },
  ];
  const done = await stage.app
    .get(UnitOfWork)
    .run(stage.seed(), (ctx) =>
      stage.app.get(Ledger, { strict: false }).transfer(ctx, { reason: 'thanks', postings, idempotencyKey: 'grazie' }),
    );
  ({ transferId } = done);
});
afterAll(() => stage.close());

describe('accounts', () => {
  it('show their owner balance and statement', async () => {
    expect((await stage.api(anna, 'get', '/accounts/me').expect(200)).body).toEqual({
      kind: 'person',
      ownerId: anna.id,
      balance: 40,
    });
    const { body } = await stage.api(bruno, 'get', '/accounts/me/postings').expect(200);
    expect(body).toMatchObject({
      items: [{ transferId, minutes: -40, balanceAfter: -40, counterparts: [{ ownerId: anna.id }] }],
      next: null,
    });
  });

  it('are for staff of the ente otherwise', async () => {
    const path = `/accounts/person/${bruno.id}`;
    expect((await stage.api(operator, 'get', path).expect(200)).body.balance).toBe(-40);
    expect((await stage.api(operator, 'get', `${path}/postings`).expect(200)).body.items).toHaveLength(1);
    await stage.api(anna, 'get', path).expect(403);
    await stage.api(anna, 'get', `${path}/postings`).expect(403);
    await stage.api(anna, 'get', `/accounts/me?onBehalfOf=${bruno.id}`).expect(403);
    await stage.api(null, 'get', '/accounts/me').expect(401);
    await stage.api(operator, 'get', '/accounts/bank/1').expect(422);
  });

  it('do not exist for another ente', async () => {
    const stranger = await stage.addPerson({}, 'operator', await stage.addEnte());
    expect((await stage.api(stranger, 'get', `/accounts/person/${bruno.id}`).expect(200)).body.balance).toBe(0);
    expect((await stage.api(stranger, 'get', `/accounts/person/${bruno.id}/postings`).expect(200)).body.items).toEqual(
      [],
    );
    await stage.api(stranger, 'post', `/transfers/${transferId}/corrections`, { reason: 'Non mio' }).expect(404);
  });
});

describe('corrections', () => {
  it('take two operators', async () => {
    const second = await stage.addPerson({}, 'coordinator');
    await stage.api(anna, 'post', `/transfers/${transferId}/corrections`, { reason: 'Troppo' }).expect(403);
    await stage.api(operator, 'post', `/transfers/${transferId}/corrections`, { reason: '' }).expect(422);
    const { body } = await stage
      .api(operator, 'post', `/transfers/${transferId}/corrections`, { reason: 'Scritto due volte' })
      .expect(201);
    const refused = await stage.api(operator, 'post', `/corrections/${body.id}/approve`, {}).expect(403);
    expect(refused.body.code).toBe('ledger.second_person_needed');
    const approvals = await Promise.all(
      [1, 2, 3].map(() => stage.api(second, 'post', `/corrections/${body.id}/approve`, {})),
    );
    expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await stage.api(anna, 'get', '/accounts/me').expect(200)).body.balance).toBe(0);
    const list = await stage.api(second, 'get', '/corrections?state=approved').expect(200);
    expect(list.body.items).toMatchObject([{ id: body.id, decidedBy: second.id }]);
    await stage.api(operator, 'post', `/corrections/${newId()}/reject`, {}).expect(404);
  });

  it('are told to the people whose minutes move', async () => {
    await stage.deliver();
    const { body } = await stage.api(anna, 'get', '/notifications').expect(200);
    expect(body.items.map(({ title }: { title: string }) => title).sort()).toEqual([
      'Abbiamo corretto il tuo conto: 40 minuti.',
      'Hai 40 minuti in più sul conto.',
    ]);
  });
});
