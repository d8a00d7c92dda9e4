// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatNumber, type Language, type T } from '@reciproca/ui';
import { FEWEST_PEOPLE, type Figure } from '../domain/suppression.js';

/** A figure in the reader's way of writing numbers; "fewer than 5" where it is held back. */
export function figureText(t: T, language: Language, figure: Figure, scale = 1): string {
  return figure === null
    ? t('reporting:few', { count: FEWEST_PEOPLE })
    : formatNumber(Math.round(figure / scale), language);
}
