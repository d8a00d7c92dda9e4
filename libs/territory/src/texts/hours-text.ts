// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import { type Closed, groupHours, type OpenWindow } from '../domain/opening-hours.js';

/** `lun-ven 8:30-12:30, 15:00-19:00 · sab 9:00-12:00` */
export function hoursText(t: T, windows: readonly OpenWindow[], between = ' · '): string {
  const plain = (span: string): string => span.replaceAll(/\b0(?=\d:)/g, '');
  return groupHours(windows)
    .map(({ days, spans }) => {
      const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1];
      const named = t(`territory:day.${first as 1}`) + (last > first ? `-${t(`territory:day.${last as 1}`)}` : '');
      return `${named} ${spans.map(plain).join(', ')}`;
    })
    .join(between);
}

/** "Farmacia Rossi chiude alle 12:30." */
export function closedText(t: T, name: string, closed: Closed): string {
  return 'at' in closed
    ? t(`territory:closed.${closed.is}`, { name, time: closed.at.replace(/^0/, '') })
    : t('territory:closed.that_day', { name });
}
