// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ensureWithinYears, listServices, type Service } from '@reciproca/kernel';

export const ORGANISATION_KINDS = ['association', 'cooperative', 'parish', 'public_body', 'other'] as const;
export const DATA_ROLES = ['processor', 'joint_controller'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type DataRole = (typeof DATA_ROLES)[number];
/** The service a partner is assigned somebody for. */
export type CaseService = 'any' | Service;

export function listCaseServices(): readonly CaseService[] {
  return ['any', ...listServices()];
}

/** Days as yyyy-mm-dd. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly dataRole: DataRole;
  readonly agreementReference: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface Assignment {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly personId: string;
  readonly personName: string;
  readonly service: CaseService;
  readonly purpose: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly endedAt: Date | null;
}

/** A convention, or a case entrusted by it, is looked at again by then. */
const YEARS_AHEAD = { organisation: 20, case: 10 } as const;

/** Throws `period.too_far`, `organisation.ends_before_start`, or `case.ends_before_start`. */
export function ensureTerm(
  noun: 'organisation' | 'case',
  { from, until, today }: { readonly from: string; readonly until: string | null; readonly today: string },
  field: string,
): void {
  ensureWithinYears(until, today, YEARS_AHEAD[noun], field);
  if (until === null || until >= from) return;
  throw noun === 'case'
    ? new DomainError('case.ends_before_start', 'invalid', { field })
    : new DomainError('organisation.ends_before_start', 'invalid', { field });
}
