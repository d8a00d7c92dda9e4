// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import fc from 'fast-check';
import { newId } from '@reciproca/kernel';
import type { AccountOwner, TransferRequest } from '@reciproca/ledger';
import { LedgerStage, refusalOf } from './ledger-stage.js';

let stage: LedgerStage;
beforeAll(async () => {
  stage = await LedgerStage.open();
});
afterAll(() => stage.close());

const person = (): AccountOwner => ({ kind: 'person', ownerId: newId() });

function request(
  from: AccountOwner,
  to: AccountOwner,
  minutes: number,
  idempotencyKey: string = newId(),
): TransferRequest {
  return {
    reason: 'exchange',
    idempotencyKey,
    postings: [
      { account: from, minutes: -minutes },
      { account: to, minutes },
    ],
  };
}

const transfer = (wanted: TransferRequest) =>
  stage.unitOfWork.run(stage.seed(), (ctx) => stage.ledger.transfer(ctx, wanted));
const balanceOf = (owner: AccountOwner) =>
  stage.unitOfWork.read(stage.seed(), (ctx) => stage.ledger.getBalance(ctx, owner));

describe('transfers', () => {
  it('move minutes, even from who has none', async () => {
    const [giver, receiver] = [person(), person()];
    const done = await transfer(request(receiver, giver, 90));
    expect(done.alreadyDone).toBe(false);
    expect([await balanceOf(giver), await balanceOf(receiver)]).toEqual([90, -90]);
  });

  it('are told once', async () => {
    const wanted = request(person(), person(), 15);
    const { transferId } = await transfer(wanted);
    await transfer(wanted);
    const news = await stage.database.query(
      "SELECT payload FROM outbox WHERE topic = 'ledger.transferred' AND payload->>'transferId' = $1",
      [transferId],
    );
    expect(news).toHaveLength(1);
  });

  it('take effect once for 50 at the same time with one key', async () => {
    const wanted = request(person(), person(), 60, 'one-key');
    const answers = await Promise.all(Array.from({ length: 50 }, () => transfer(wanted)));
    expect(answers.filter(({ alreadyDone }) => !alreadyDone)).toHaveLength(1);
    expect(new Set(answers.map(({ transferId }) => transferId)).size).toBe(1);
    expect(await balanceOf(wanted.postings[1]!.account)).toBe(60);
  });

  it('refuse a key used for something else', async () => {
    const [a, b] = [person(), person()];
    await transfer(request(a, b, 60, 'reused'));
    expect(await refusalOf(transfer(request(a, b, 61, 'reused')))).toBe('ledger.key_reused');
    expect(await refusalOf(transfer(request(a, person(), 60, 'reused')))).toBe('ledger.key_reused');
    expect(await balanceOf(b)).toBe(60);
  });

  it('keep the keys of two enti apart', async () => {
    const enteId = await stage.addEnte(newId());
    const wanted = request(person(), person(), 10, 'same-key');
    const first = await transfer(wanted);
    const second = await stage.unitOfWork.run(stage.seed({ enteId }), (ctx) => stage.ledger.transfer(ctx, wanted));
    expect(second).toEqual({ transferId: expect.not.stringMatching(first.transferId), alreadyDone: false });
  });

  it('neither block nor lose each other between the same two accounts in both directions', async () => {
    const [a, b] = [person(), person()];
    const before = await deadlocks();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => transfer(index % 2 ? request(a, b, 7) : request(b, a, 5))),
    );
    expect([await balanceOf(a), await balanceOf(b)]).toEqual([25 * 5 - 25 * 7, 25 * 7 - 25 * 5]);
    expect(await deadlocks()).toBe(before);
    expect((await stage.ledger.verify(systemSeed('test'))).isSound).toBe(true);
  });

  it('leave the ledger sound in any interleaving', async () => {
    const owners: AccountOwner[] = [
      person(),
      person(),
      person(),
      { kind: 'garden', ownerId: newId() },
      { kind: 'fund', ownerId: stage.enteId },
    ];
    const index = fc.integer({ min: 0, max: owners.length - 1 });
    const act = fc.record({
      from: index,
      to: index,
      third: index,
      minutes: fc.integer({ min: 2, max: 600 }),
      key: fc.integer({ min: 0, max: 40 }),
    });
    const balances = async () => Promise.all(owners.map(balanceOf));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), fc.uuid(), async (acts, run) => {
        const before = await balances();
        const wanted = acts.flatMap(({ from, to, third, minutes, key }) => {
          if (from === to) return [];
          const key_ = `${run}:${key}`;
          const postings = [{ account: owners[from]!, minutes: -minutes }];
          if (third === from || third === to) postings.push({ account: owners[to]!, minutes });
          else postings.push({ account: owners[to]!, minutes: minutes - 1 }, { account: owners[third]!, minutes: 1 });
          return [{ reason: 'thanks' as const, postings, idempotencyKey: key_ }];
        });
        const outcomes = await Promise.allSettled(wanted.map(transfer));
        const expected = [...before];
        outcomes.forEach((outcome, at) => {
          if (outcome.status === 'rejected') {
            expect(outcome.reason).toMatchObject({ code: 'ledger.key_reused' });
          } else if (!outcome.value.alreadyDone) {
            for (const { account, minutes } of wanted[at]!.postings) expected[owners.indexOf(account)]! += minutes;
          }
        });
        expect(await balances()).toEqual(expected);
        expect(await stage.ledger.verify(systemSeed('test'))).toMatchObject({ isSound: true });
      }),
      { numRuns: 15 },
    );
  });
});

async function deadlocks(): Promise<number> {
  const [row] = await stage.database.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}
