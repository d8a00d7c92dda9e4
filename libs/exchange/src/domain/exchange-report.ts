// SPDX-License-Identifier: AGPL-3.0-or-later

/** What can be off, each with ids of the rows concerned. */
export interface ExchangeFindings {
  /** Slots of which something else is taken than what holds a place of theirs. */
  readonly miscountedSlotIds: readonly string[];
  /** Slots with more taken than there is. */
  readonly oversoldSlotIds: readonly string[];
  /** Live proposals of listings that are closed, hidden or taken. */
  readonly staleProposalIds: readonly string[];
  /** Agreements that are on while their request stands where nobody can serve it. */
  readonly contradictedAgreementIds: readonly string[];
  /** Requests that more than one agreement serves. */
  readonly servedTwiceRequestIds: readonly string[];
  /** Listings that count as taken though they can be had. */
  readonly forgottenListingIds: readonly string[];
  /** Listings whose index of free times says something else than their slots. */
  readonly misindexedListingIds: readonly string[];
}

export interface ExchangeCounts {
  readonly slots: number;
  readonly proposals: number;
  readonly agreements: number;
}

/** What a full recount of one ente found; every list empty when it is sound. */
export interface ExchangeReport extends ExchangeFindings, ExchangeCounts {
  readonly enteId: string;
  readonly isSound: boolean;
}

export function exchangeReport(enteId: string, counts: ExchangeCounts, findings: ExchangeFindings): ExchangeReport {
  const isSound = Object.values(findings).every((ids: readonly string[]) => ids.length === 0);
  return { enteId, ...counts, ...findings, isSound };
}
