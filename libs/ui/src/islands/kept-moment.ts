// SPDX-License-Identifier: AGPL-3.0-or-later

/** The hour of today, else the day with its hour, in the page's language and the ente's time. */
export function keptMoment(milliseconds: number): string {
  const { lang } = document.documentElement;
  const format = (options: Intl.DateTimeFormatOptions, moment: number) =>
    new Intl.DateTimeFormat(lang, { timeZone: 'Europe/Rome', ...options }).format(moment);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const isToday = format(day, milliseconds) === format(day, Date.now());
  return format(isToday ? hour : { ...day, ...hour }, milliseconds);
}
