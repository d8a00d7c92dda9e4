// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a chain can be wrong. */
export type ChainFault = 'changed' | 'missing' | 'reordered' | 'cut' | 'unchained' | 'rewritten';

export interface ChainReport {
  readonly enteId: string;
  readonly entries: number;
  readonly headPosition: number;
  /** Hexadecimal. */
  readonly headHash: string;
  /** The first thing wrong; null when everything holds. */
  readonly fault: {
    readonly kind: ChainFault;
    readonly position: number | null;
    readonly entryId: string | null;
  } | null;
}

/** A place in the chain up to which it holds. */
export interface ChainMark {
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** A part of the chain, walked. */
export interface ChainStep {
  readonly reached: ChainMark;
  /** The first thing wrong among its links. */
  readonly fault: ChainReport['fault'];
  /** Whether there is nothing to go on with. */
  readonly isEnd: boolean;
}

export interface AuditCheck extends ChainReport {
  readonly checkedAt: Date;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly action: 'read' | 'search' | 'write';
  readonly actorId: string;
  readonly actorName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  /** How many other people the entry is about. */
  readonly others: number;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly personId?: string | undefined;
  readonly action?: 'read' | 'search' | 'write' | undefined;
  /** Part of the route or the code of what was done. */
  readonly what?: string | undefined;
  /** yyyy-mm-dd, both included, in Piedmont. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly requestId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A transaction that was open while a check ran may have written its entry before it: so far back is looked again. */
export function dayBefore(checkedAt: Date): Date {
  return new Date(checkedAt.getTime() - 24 * 3_600_000);
}
