// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import { groupHours, type OpenWindow } from '../domain/opening-hours.js';

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
