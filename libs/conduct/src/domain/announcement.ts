// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ensureNoLonger, ensureWithinYears, staffLanguage, type Language } from '@reciproca/kernel';

/** News of the ente for an area, a staircase, or everybody. */
export interface Announcement {
  readonly id: string;
  readonly areaId: string | null;
  readonly staircaseId: string | null;
  readonly titleIt: string;
  readonly textIt: string;
  readonly titleEn: string | null;
  readonly textEn: string | null;
  /** yyyy-mm-dd */
  readonly fromDay: string;
  readonly untilDay: string;
  /** How many people were told. */
  readonly reached: number;
  readonly withdrawnAt: Date | null;
}

export const MOST_A_DAY = 20;

export type AnnouncementState = 'now' | 'later' | 'over' | 'withdrawn';

export function announcementState(
  { fromDay, untilDay, withdrawnAt }: Pick<Announcement, 'fromDay' | 'untilDay' | 'withdrawnAt'>,
  today: string,
): AnnouncementState {
  if (withdrawnAt) return 'withdrawn';
  if (today < fromDay) return 'later';
  return today > untilDay ? 'over' : 'now';
}

/** What stands there for longer is read by nobody. */
const MOST_DAYS = 366;

/** Throws `announcement.days_reversed`, `announcement.day_past`, `period.too_far`, `period.too_long` or `announcement.english_half`. */
export function ensureAnnouncement(
  { fromDay, untilDay, titleEn, textEn }: Pick<Announcement, 'fromDay' | 'untilDay' | 'titleEn' | 'textEn'>,
  today: string,
): void {
  if (untilDay < fromDay) throw new DomainError('announcement.days_reversed', 'invalid', { field: 'untilDay' });
  if (untilDay < today) throw new DomainError('announcement.day_past', 'invalid', { field: 'untilDay' });
  ensureWithinYears(fromDay, today, 1, 'fromDay');
  ensureNoLonger(fromDay, untilDay, MOST_DAYS, 'untilDay');
  if ((titleEn === null) !== (textEn === null))
    throw new DomainError('announcement.english_half', 'invalid', { field: titleEn ? 'textEn' : 'titleEn' });
}

/** In the reader's language where there is such a version. */
export function wordsOf(
  { titleIt, textIt, titleEn, textEn }: Announcement,
  language: Language,
): { title: string; text: string } {
  return staffLanguage(language) === 'en' && titleEn && textEn
    ? { title: titleEn, text: textEn }
    : { title: titleIt, text: textIt };
}
