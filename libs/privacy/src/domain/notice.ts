// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, inStaffLanguage, type Language } from '@reciproca/kernel';

/** What an ente tells people about their data, from a day on. Never changed: a new version takes its place. */
export interface Notice {
  readonly id: string;
  readonly version: string;
  readonly textIt: string;
  readonly textEn: string;
  /** yyyy-mm-dd */
  readonly validFrom: string;
}

export type ShowingChannel = 'web' | 'read_aloud';

/** That somebody has had a version. */
export interface Showing {
  readonly noticeId: string;
  readonly version: string;
  readonly channel: ShowingChannel;
  readonly readByName: string | null;
  readonly shownAt: Date;
}

export function noticeText(notice: Pick<Notice, 'textIt' | 'textEn'>, language: Language): string {
  return inStaffLanguage(language, notice.textIt, notice.textEn);
}

/** Paragraphs as they were typed, divided by line ends. */
export function noticeParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The one that holds on a day: the latest begun, of two that begin together the one written last. `notices` stand newest first. */
export function currentOn<One extends Pick<Notice, 'validFrom'>>(notices: readonly One[], day: string): One | null {
  return notices.find(({ validFrom }) => validFrom <= day) ?? null;
}

/** Throws `notice.not_later`: a version that begins before the last one would never be shown. */
export function ensureLater(latest: Pick<Notice, 'validFrom'> | null, validFrom: string): void {
  if (latest && validFrom < latest.validFrom)
    throw new DomainError('notice.not_later', 'invalid', { field: 'validFrom' });
}
