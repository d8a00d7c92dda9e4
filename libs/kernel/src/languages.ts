// SPDX-License-Identifier: AGPL-3.0-or-later

/** What residents read. */
export const LANGUAGES = ['it', 'en', 'ro', 'sq', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What staff read, and what they write in: categories, announcements, notices. */
export const STAFF_LANGUAGES = ['it', 'en'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

/** What residents read and staff do not. */
export const RESIDENTS_LANGUAGES = ['ro', 'sq', 'ar', 'fr'] as const;
export type ResidentsLanguage = (typeof RESIDENTS_LANGUAGES)[number];

/** Which of the staff's languages somebody is served in: Italian, unless they have chosen English. */
export function staffLanguage(language: Language): StaffLanguage {
  return language === 'en' ? 'en' : 'it';
}

/** Of words that staff have written in both their languages, those for this reader. */
export function inStaffLanguage<Words>(language: Language, it: Words, en: Words): Words {
  return staffLanguage(language) === 'en' ? en : it;
}
