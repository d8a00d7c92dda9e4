// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Minutes } from '@reciproca/kernel';

/** Minutes of 12,5 or 12:30 hours, owed ones with a minus; null for anything else, and for parts of a minute. */
export function readBalance(text: string): Minutes | null {
  const [, sign = '', hours = '', , minutes, fraction] =
    /^([-−–]?)\s*(\d{1,4})(:([0-5]\d)|[.,](\d{1,4}))?(?:\s*(?:h|ore|ora))?$/i.exec(text.trim()) ?? [];
  if (hours === '') return null;
  const all = Number(hours) * 60 + (minutes ? Number(minutes) : Number(`0.${fraction ?? 0}`) * 60);
  const whole = Math.round(all);
  if (Math.abs(all - whole) > 0.35) return null;
  return sign && whole !== 0 ? -whole : whole;
}
