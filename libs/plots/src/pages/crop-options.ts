// SPDX-License-Identifier: AGPL-3.0-or-later
import { locales, type Option, type usePage } from '@reciproca/ui';
import { CROP_CODES } from '../domain/crops.js';

type Shown = ReturnType<typeof usePage>;

/** By their names in the reader’s language. */
export function cropOptions(t: Shown['t'], language: Shown['language']): Option[] {
  return CROP_CODES.map((value) => ({ value, label: t(`plots:crop.${value}`) })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locales[language]),
  );
}
