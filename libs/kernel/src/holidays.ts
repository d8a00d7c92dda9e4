// SPDX-License-Identifier: AGPL-3.0-or-later

export type Holiday =
  | 'new_year'
  | 'epiphany'
  | 'easter'
  | 'easter_monday'
  | 'liberation'
  | 'labour'
  | 'republic'
  | 'assumption'
  | 'saint_francis'
  | 'all_saints'
  | 'immaculate'
  | 'christmas'
  | 'saint_stephen';

/** Public holidays of Italy that fall on the same day every year, MM-DD; Easter and its Monday move. */
const FIXED: Readonly<Record<string, Holiday>> = {
  '01-01': 'new_year',
  '01-06': 'epiphany',
  '04-25': 'liberation',
  '05-01': 'labour',
  '06-02': 'republic',
  '08-15': 'assumption',
  '10-04': 'saint_francis',
  '11-01': 'all_saints',
  '12-08': 'immaculate',
  '12-25': 'christmas',
  '12-26': 'saint_stephen',
};
/** Law 151/2025 made the fourth of October one again. */
const SAINT_FRANCIS_SINCE = 2026;

/** The name of the public holiday on a day (yyyy-mm-dd), by which it is looked up in the texts; null where it is none. */
export function publicHoliday(day: string): Holiday | null {
  const year = Number(day.slice(0, 4));
  const fixed = FIXED[day.slice(5)];
  if (fixed && (fixed !== 'saint_francis' || year >= SAINT_FRANCIS_SINCE)) return fixed;
  const easter = easterOf(year);
  if (day === easter) return 'easter';
  return day === dayAfter(easter) ? 'easter_monday' : null;
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const n = e + f - 7 * g + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
