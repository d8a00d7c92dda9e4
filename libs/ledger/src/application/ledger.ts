// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Minutes, PageOf } from '@reciproca/kernel';
import type { CtxSeed } from '@reciproca/platform';
import { type AccountOwner, ensureOwner, ownerKey } from '../domain/account.js';
import type { LedgerReport } from '../domain/ledger-report.js';
import { DEFAULT_LIMIT_MINUTES, type Standing, standingOf } from '../domain/standing.rules.js';
import type { GivenAndReceived, StatementLine } from '../domain/statement.js';
import type { TransferDone, TransferRequest } from '../domain/transfer.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { LedgerCheckReadModel } from '../persistence/ledger-check.read-model.js';
import { type StoredTransfer, TransferRepository } from '../persistence/transfer.repository.js';
import { StatementReadModel } from '../persistence/statement.read-model.js';
import { ReverseTransfer } from './reverse-transfer.js';
import { TransferMinutes } from './transfer-minutes.js';

const YEAR_MS = 365 * 24 * 3_600_000;

/** Minutes as other parts may move and read them. */
@Injectable()
export class Ledger {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly transferMinutes: TransferMinutes,
    private readonly statements: StatementReadModel,
    private readonly checks: LedgerCheckReadModel,
    private readonly transfers: TransferRepository,
    private readonly reverseTransfer: ReverseTransfer,
  ) {}

  /** The id of the owner's account, made when there was none. */
  async ensureAccount(ctx: Ctx, owner: AccountOwner): Promise<string> {
    ensureOwner(owner, ctx.enteId);
    const id = await this.accounts.findId(ctx, owner);
    if (id) return id;
    await this.accounts.ensure(ctx, [owner]);
    return (await this.accounts.findId(ctx, owner)) as string;
  }

  /**
   * Moves minutes between accounts, all or nothing, once for each key; accounts are made as needed.
   * Throws the refusals of `ensureTransfer` and `ledger.key_reused`.
   */
  transfer(ctx: Ctx, request: TransferRequest): Promise<TransferDone> {
    return this.transferMinutes.execute(ctx, request);
  }

  /** Moves the minutes of that transfer back, once. Throws `transfer.not_found`, `ledger.already_corrected`. */
  reverse(ctx: Ctx, transferId: string): Promise<TransferDone> {
    return this.reverseTransfer.execute(ctx, transferId);
  }

  /** 0 for who has never moved a minute. */
  async getBalance(ctx: Ctx, owner: AccountOwner): Promise<Minutes> {
    return (await this.listBalances(ctx, [owner])).get(owner.ownerId) ?? 0;
  }

  /** By owner id; owners without an account have 0. */
  async listBalances(ctx: Ctx, owners: readonly AccountOwner[]): Promise<Map<string, Minutes>> {
    const found = await this.accounts.listBalances(ctx, owners);
    const byOwner = new Map(found.map((account) => [ownerKey(account), account.balance]));
    return new Map(owners.map((owner) => [owner.ownerId, byOwner.get(ownerKey(owner)) ?? 0]));
  }

  /** How the owner stands against the soft limit of their ente, in minutes. It warns; no transfer looks at it. */
  async standing(ctx: Ctx, owner: AccountOwner, limitMinutes: Minutes = DEFAULT_LIMIT_MINUTES): Promise<Standing> {
    return standingOf(await this.getBalance(ctx, owner), limitMinutes);
  }

  /** Newest first. */
  statement(
    ctx: Ctx,
    owner: AccountOwner,
    page: { after?: string | undefined; limit: number },
  ): Promise<PageOf<StatementLine>> {
    return this.statements.listLines(ctx, owner, page);
  }

  findTransfer(ctx: Ctx, id: string): Promise<StoredTransfer | null> {
    return this.transfers.findById(ctx, id);
  }

  /** Given and received in the last 365 days, by person id; people with neither are absent. */
  totals(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, GivenAndReceived>> {
    return this.statements.totals(ctx, personIds, new Date(ctx.clock.now().getTime() - YEAR_MS));
  }

  /** Counts every account of every ente again from its postings. */
  verify(seed: CtxSeed): Promise<LedgerReport> {
    return this.checks.check(seed);
  }
}
