// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a full recount of the ledger found; every list empty when it is sound. */
export interface LedgerReport {
  readonly isSound: boolean;
  readonly accounts: number;
  readonly transfers: number;
  readonly postings: number;
  /** Transfers that do not sum to zero or have fewer than two postings. */
  readonly unbalancedTransferIds: readonly string[];
  /** Accounts whose balance is not the sum of their postings. */
  readonly wrongBalanceAccountIds: readonly string[];
  /** Postings that do not follow from the one before them. */
  readonly brokenChainPostingIds: readonly string[];
  /** Enti whose accounts do not sum to zero. */
  readonly unbalancedEnteIds: readonly string[];
}

type Findings = Pick<
  LedgerReport,
  'unbalancedTransferIds' | 'wrongBalanceAccountIds' | 'brokenChainPostingIds' | 'unbalancedEnteIds'
>;
type Counts = Pick<LedgerReport, 'accounts' | 'transfers' | 'postings'>;

export function ledgerReport(counts: Counts, findings: Findings): LedgerReport {
  return { ...counts, ...findings, isSound: Object.values(findings).every((ids) => ids.length === 0) };
}
