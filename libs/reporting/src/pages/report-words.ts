// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatNumber, type Language, type T } from '@reciproca/ui';
import { FEWEST_PEOPLE, type Figure } from '../domain/suppression.js';

/** A count in the reader's way of writing numbers; "fewer than 5" where it is held back because it is small. */
export function countText(t: T, language: Language, count: Figure): string {
  return count === null ? t('reporting:few', { count: FEWEST_PEOPLE }) : formatNumber(count, language);
}

/**
 * A total, or a figure of a column in which a larger one may be held back beside a small one; "not shown" where it is: what it amounts
 * to says nothing about how few people it is of.
 */
export function amountText(t: T, language: Language, figure: Figure, scale = 1): string {
  return figure === null ? t('reporting:held_back') : formatNumber(Math.round(figure / scale), language);
}
