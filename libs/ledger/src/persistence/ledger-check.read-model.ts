// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { type LedgerReport, ledgerReport } from '../domain/ledger-report.js';

const UNBALANCED_TRANSFERS = `
  SELECT t.id FROM transfers t LEFT JOIN postings p ON p.transfer_id = t.id
  GROUP BY t.id HAVING count(p.id) < 2 OR coalesce(sum(p.minutes), 0) <> 0 OR bool_or(p.ente_id <> t.ente_id) ORDER BY t.id`;

const WRONG_BALANCES = `
  SELECT a.id FROM accounts a LEFT JOIN postings p ON p.account_id = a.id
  GROUP BY a.id HAVING a.balance <> coalesce(sum(p.minutes), 0) OR a.posting_count <> count(p.id) ORDER BY a.id`;

const BROKEN_CHAINS = `
  SELECT id FROM (
    SELECT id, position, balance_after,
      sum(minutes) OVER w AS expected_balance, row_number() OVER w AS expected_position
    FROM postings WINDOW w AS (PARTITION BY account_id ORDER BY position)
  ) chain WHERE balance_after <> expected_balance OR position <> expected_position ORDER BY id`;

const UNBALANCED_ENTI = 'SELECT ente_id AS id FROM accounts GROUP BY ente_id HAVING sum(balance) <> 0 ORDER BY ente_id';

const COUNTS = `
  SELECT (SELECT count(*) FROM accounts)::integer AS accounts, (SELECT count(*) FROM transfers)::integer AS transfers,
    (SELECT count(*) FROM postings)::integer AS postings`;

/** Counts everything again from the postings, over all enti, as of one instant. */
@Injectable()
export class LedgerCheckReadModel {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  check(seed: CtxSeed): Promise<LedgerReport> {
    return this.unitOfWork.run(overAllEnti(seed), async (ctx) => {
      await ctx.tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const [counts] = await ctx.tx.query<LedgerReport>(COUNTS);
      return ledgerReport(counts as LedgerReport, {
        unbalancedTransferIds: await ids(ctx, UNBALANCED_TRANSFERS),
        wrongBalanceAccountIds: await ids(ctx, WRONG_BALANCES),
        brokenChainPostingIds: await ids(ctx, BROKEN_CHAINS),
        unbalancedEnteIds: await ids(ctx, UNBALANCED_ENTI),
      });
    });
  }
}

async function ids(ctx: Ctx, sql: string): Promise<string[]> {
  return (await ctx.tx.query<{ id: string }>(sql)).map(({ id }) => id);
}
