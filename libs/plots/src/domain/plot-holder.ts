// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const HOLDER_KINDS = ['person', 'household', 'group', 'school'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** Who tends a plot, or would like to. */
export interface PlotHolder {
  readonly kind: HolderKind;
  /** Who answers for it; a group or a school may have nobody with a file here. */
  readonly personId: string | null;
  /** What a household, a group or a school is called. */
  readonly holderName: string | null;
}

/** Throws `plots.name_needed`. */
export function nameOfHolder(kind: HolderKind, holderName: string | undefined): string | null {
  if (kind === 'person') return null;
  if (!holderName) throw new DomainError('plots.name_needed', 'invalid', { field: 'holderName' });
  return holderName;
}
