// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { weekdayOf } from './repeat.js';

/** Days people say without a calendar: a part of one where hours are asked, the whole day where a moment is. */
export const QUICK_PARTS = ['tomorrow_morning', 'tomorrow_afternoon', 'saturday_morning', 'monday_morning'] as const;
export const QUICK_DAYS = ['tomorrow', 'saturday', 'monday'] as const;
export type QuickDay = (typeof QUICK_PARTS)[number] | (typeof QUICK_DAYS)[number];

const HOURS = { morning: { from: '09:00', until: '12:00' }, afternoon: { from: '15:00', until: '18:00' } };

/**
 * What is written into the form for such a day.
 * @param today yyyy-mm-dd in Rome; Saturday and Monday are the next ones after it
 */
export function quickDay(name: QuickDay, today: string): { date: string; from?: string; until?: string } {
  const [day, part] = name.split('_') as [(typeof QUICK_DAYS)[number], keyof typeof HOURS | undefined];
  return { date: dayOf(day, today), ...(part && HOURS[part]) };
}

export function findQuickDay(text: string): QuickDay | undefined {
  return [...QUICK_PARTS, ...QUICK_DAYS].find((one) => one === text);
}

function dayOf(day: (typeof QUICK_DAYS)[number], today: string): string {
  const tomorrow = addDays(today, 1);
  if (day === 'tomorrow') return tomorrow;
  const wanted = day === 'saturday' ? 'SA' : 'MO';
  return Array.from({ length: 7 }, (_, n) => addDays(tomorrow, n)).find((one) => weekdayOf(one) === wanted) ?? tomorrow;
}
