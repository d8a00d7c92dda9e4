// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'lead.staff',
  'board',
  'new',
  'agreed_hours',
  'activities.hint',
  'tutor.change',
  'tutor.save',
  'starts',
  'ends',
  'period',
  'paper',
  'change',
  'end',
  'certificate.issue',
  'certificate.issued',
  'project',
  'fiscal_code',
  'list',
  'errors.civic.days_backwards',
  'errors.civic.not_a_tutor',
  'errors.civic.own_tutor',
  'errors.civic.minor_without_guardian',
  'errors.civic.nothing_confirmed',
  'protocol.hint',
] as const;
export type StaffKey = (typeof staffKeys)[number];
