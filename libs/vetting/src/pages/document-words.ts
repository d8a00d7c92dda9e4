// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ValidityKind } from '@reciproca/identity';
import type { T, Tone } from '@reciproca/ui';
import type { DocumentState } from '../domain/document.js';

export const TONE_OF: Readonly<Record<DocumentState, Tone>> = {
  waiting: 'warning',
  approved: 'success',
  rejected: 'danger',
  removed: 'neutral',
};

/** What a document is about, in the reader's words. */
export function kindText(t: T, kinds: readonly ValidityKind[], key: string): string {
  const kind = kinds.find((one) => one.key === key);
  return kind ? t(kind.textKey) : t('vetting:kind.other');
}

/** Such as "12 days left", "today is the last day" or "over for 3 days". */
export function leftText(t: T, days: number): string {
  if (days < 0) return t('vetting:left.over', { count: -days });
  return days === 0 ? t('vetting:left.today') : t('vetting:left.days', { count: days });
}
