// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'absences.title.other',
  'absences.lead.other',
  'absences.back.other',
  'absences.recorded.other',
  'absences.ended.other',
  'absences.now',
  'absences.closed',
  'absences.panel',
  'agreed.keep.other',
  'closing.title',
  'closing.lead',
  'closing.patron',
  'closing.name',
  'closing.starts_on',
  'closing.ends_on',
  'closing.nth',
  'closing.pauses',
  'closing.save',
  'closing.saved',
  'errors.closing',
] as const;
export type StaffKey = (typeof staffKeys)[number];
