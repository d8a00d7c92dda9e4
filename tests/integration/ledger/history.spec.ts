// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import { newId } from '@reciproca/kernel';
import type { AccountOwner } from '@reciproca/ledger';
import { LedgerStage, refusalOf } from './ledger-stage.js';

let stage: LedgerStage;
beforeAll(async () => {
  stage = await LedgerStage.open();
});
afterAll(() => stage.close());

const person = (): AccountOwner => ({ kind: 'person', ownerId: newId() });

async function give(to: AccountOwner, from: AccountOwner, minutes: number): Promise<string> {
  const postings = [
    { account: from, minutes: -minutes },
    { account: to, minutes },
  ];
  const done = await stage.unitOfWork.run(stage.seed(), (ctx) =>
    stage.ledger.transfer(ctx, { reason: 'exchange', postings, memo: 'Compagnia', idempotencyKey: newId() }),
  );
  return done.transferId;
}

const asOperator = <T>(operator: string, work: Parameters<typeof stage.unitOfWork.run<T>>[1]) =>
  stage.unitOfWork.run(stage.seed({ operator }), work);

describe('the database itself', () => {
  const insertTransfer = `INSERT INTO transfers (id, ente_id, reason, idempotency_key, created_at) VALUES ($1::uuid, $2, 'thanks', gen_random_uuid(), now())`;
  const insertPosting = `INSERT INTO postings (id, transfer_id, ente_id, account_id, position, minutes, balance_after, created_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 0, now())`;

  it('refuses a transfer that does not sum to zero', async () => {
    const [a, b] = await Promise.all(
      [person(), person()].map((owner) =>
        stage.unitOfWork.run(stage.seed(), (ctx) => stage.ledger.ensureAccount(ctx, owner)),
      ),
    );
    const id = newId();
    const work = stage.unitOfWork.run(stage.seed(), async ({ tx, enteId }) => {
      await tx.query(insertTransfer, [id, enteId]);
      await tx.query(insertPosting, [id, enteId, a, 1, 60]);
      await tx.query(insertPosting, [id, enteId, b, 1, -59]);
    });
    expect(await refusalOf(work)).toBe('any.out_of_bounds');
  });

  it('refuses a transfer without postings, and a posting added later', async () => {
    const id = newId();
    expect(await refusalOf(stage.database.query(insertTransfer, [id, stage.enteId]))).toBe('23514');
    const transferId = await give(person(), person(), 10);
    const account = await stage.unitOfWork.run(stage.seed(), (ctx) => stage.ledger.ensureAccount(ctx, person()));
    expect(await refusalOf(stage.database.query(insertPosting, [transferId, stage.enteId, account, 1, 5]))).toBe(
      '23514',
    );
  });

  it.each([
    'UPDATE postings SET minutes = minutes * 2',
    'UPDATE transfers SET memo = NULL',
    'DELETE FROM postings',
    'DELETE FROM transfers',
    'TRUNCATE postings CASCADE',
  ])('refuses %s', async (sql) => {
    await give(person(), person(), 10);
    expect(await refusalOf(stage.database.query(sql))).toBe('23001');
  });
});

describe('a statement', () => {
  it('tells every line with the balance after it, in pages', async () => {
    const [anna, bruno] = [person(), person()];
    for (const minutes of [10, 20, 30]) await give(anna, bruno, minutes);
    const read = (page: { after?: string; limit: number }) =>
      stage.unitOfWork.read(stage.seed(), (ctx) => stage.ledger.statement(ctx, anna, page));
    const first = await read({ limit: 2 });
    expect(first.items).toMatchObject([
      { minutes: 30, balanceAfter: 60, reason: 'exchange', memo: 'Compagnia', counterparts: [bruno] },
      { minutes: 20, balanceAfter: 30 },
    ]);
    const rest = await read({ limit: 2, after: first.next as string });
    expect(rest).toMatchObject({ items: [{ minutes: 10, balanceAfter: 10 }], next: null });
  });
});

describe('a correction', () => {
  it('is proposed by one operator and approved by a second one, as an opposite transfer', async () => {
    const [anna, bruno] = [person(), person()];
    const [first, second] = [newId(), newId()];
    const transferId = await give(anna, bruno, 45);
    const { id } = await asOperator(first, (ctx) =>
      stage.corrections.propose(ctx, transferId, 'Ore scritte due volte'),
    );
    expect(await refusalOf(asOperator(first, (ctx) => stage.corrections.approve(ctx, id)))).toBe(
      'ledger.second_person_needed',
    );
    expect(await refusalOf(stage.unitOfWork.run(stage.seed(), (ctx) => stage.corrections.approve(ctx, id)))).toBe(
      'access.forbidden',
    );

    const approved = await asOperator(second, (ctx) => stage.corrections.approve(ctx, id));
    expect(approved).toMatchObject({ state: 'approved', decidedBy: second, correctingTransferId: expect.any(String) });
    const totals = await stage.unitOfWork.read(stage.seed(), (ctx) =>
      stage.ledger.totals(ctx, [anna.ownerId, bruno.ownerId]),
    );
    expect(totals.get(anna.ownerId)).toEqual({ given: 0, received: 0 });
    expect(totals.get(bruno.ownerId)).toEqual({ given: 0, received: 0 });
    expect(await stage.unitOfWork.read(stage.seed(), (ctx) => stage.ledger.getBalance(ctx, anna))).toBe(0);
    expect(await refusalOf(asOperator(first, (ctx) => stage.corrections.reject(ctx, id)))).toBe(
      'correction.wrong_state',
    );
    expect(await refusalOf(asOperator(first, (ctx) => stage.corrections.propose(ctx, transferId, 'Di nuovo')))).toBe(
      'ledger.already_corrected',
    );
  });

  it('moves nothing when it is rejected, and may then be proposed again', async () => {
    const anna = person();
    const transferId = await give(anna, person(), 45);
    const { id } = await asOperator(newId(), (ctx) => stage.corrections.propose(ctx, transferId, 'Forse sbagliato'));
    await asOperator(newId(), (ctx) => stage.corrections.reject(ctx, id));
    expect(await stage.unitOfWork.read(stage.seed(), (ctx) => stage.ledger.getBalance(ctx, anna))).toBe(45);
    await expect(
      asOperator(newId(), (ctx) => stage.corrections.propose(ctx, transferId, 'Ora sicuro')),
    ).resolves.toMatchObject({ state: 'proposed' });
  });
});

describe('verify', () => {
  it('finds what somebody changed behind its back', async () => {
    const anna = person();
    await give(anna, person(), 45);
    const accountId = await stage.unitOfWork.run(stage.seed(), (ctx) => stage.ledger.ensureAccount(ctx, anna));
    await stage.database.query('UPDATE accounts SET balance = balance + 1 WHERE id = $1', [accountId]);
    expect(await stage.ledger.verify(systemSeed('test'))).toMatchObject({
      isSound: false,
      wrongBalanceAccountIds: [accountId],
      unbalancedEnteIds: [stage.enteId],
      unbalancedTransferIds: [],
      brokenChainPostingIds: [],
    });
    await stage.database.query('UPDATE accounts SET balance = balance - 1 WHERE id = $1', [accountId]);
    expect((await stage.ledger.verify(systemSeed('test'))).isSound).toBe(true);
  });
});
