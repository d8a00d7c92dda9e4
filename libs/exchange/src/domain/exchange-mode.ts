// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How much the ente steps in.
 * moderated: an operator approves listing and match · dispatched: an operator makes the match ·
 * assisted: people agree, operators see and can step in · free: people alone.
 */
export const EXCHANGE_MODES = ['moderated', 'dispatched', 'assisted', 'free'] as const;
export type ExchangeMode = (typeof EXCHANGE_MODES)[number];

export interface ModeRule {
  readonly areaId: string | null;
  readonly categoryId: string | null;
  readonly mode: ExchangeMode;
}

/** One change of one rule; no rule is null. */
export interface ModeChange {
  readonly id: string;
  readonly areaId: string | null;
  readonly categoryId: string | null;
  readonly before: ExchangeMode | null;
  readonly after: ExchangeMode | null;
  /** The change this one took back. */
  readonly undoesId: string | null;
  readonly changedAt: Date;
  /** First name. */
  readonly changedBy: string | null;
}

/** The most particular rule wins: category and area, category, area, the ente's own; assisted where nothing is said. */
export function modeFor(rules: readonly ModeRule[], areaId: string | null, categoryId: string): ExchangeMode {
  return winningRule(rules, areaId, categoryId)?.mode ?? 'assisted';
}

export function winningRule(
  rules: readonly ModeRule[],
  areaId: string | null,
  categoryId: string | null,
): ModeRule | null {
  const fitting = rules.filter(
    (rule) =>
      (rule.areaId === null || rule.areaId === areaId) && (rule.categoryId === null || rule.categoryId === categoryId),
  );
  const rank = (rule: ModeRule): number => (rule.categoryId ? 2 : 0) + (rule.areaId ? 1 : 0);
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

export function needsListingApproval(mode: ExchangeMode): boolean {
  return mode === 'moderated';
}

export function needsMatchApproval(mode: ExchangeMode): boolean {
  return mode === 'moderated';
}

/** Whether the people themselves are shown matches and may answer them. */
export function peopleMayAnswer(mode: ExchangeMode): boolean {
  return mode !== 'dispatched';
}
