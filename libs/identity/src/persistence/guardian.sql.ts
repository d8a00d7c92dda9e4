// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whether the guardian on the card of table `alias` may act for the person on a day: the rule of `hasGuardian` for statements. */
export function hasGuardianOn(alias: string, day: string): string {
  return `(${alias}.guardian_id IS NOT NULL AND (${alias}.birth_date > ${day}::date - interval '18 years'
    OR (${alias}.guardian_kind IS NOT NULL AND ${alias}.guardian_from <= ${day}::date AND coalesce(${alias}.guardian_until >= ${day}::date, true))))`;
}
