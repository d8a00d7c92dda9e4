// SPDX-License-Identifier: AGPL-3.0-or-later
import { headingRows, type ProjectHeading } from '@reciproca/reporting';
import type { T } from '@reciproca/ui';
import type { Sheet, SheetCell } from '@reciproca/web';
import type { Presence } from './make-presence.js';

const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** A month's presence as tables: one for each action, with its totals beside those of the report. */
export function presenceSheets({ sheets, names }: Presence, heading: ProjectHeading, t: T): Sheet[] {
  const above = headingRows(heading, t);
  return sheets.map(({ action, lines, reconciled }) => {
    const rows: SheetCell[][] = [
      [t('projects:day'), t('projects:participant'), t('projects:given'), t('projects:received')],
      ...lines.map((line): SheetCell[] => [
        { day: line.day, as: 'day' },
        names.get(line.participantId) ?? '',
        hours(line.given),
        hours(line.received),
      ]),
    ];
    const totals: SheetCell[][] = reconciled
      ? [
          [],
          [t('projects:presence.of_participants'), '', hours(reconciled.ofParticipants)],
          [t('projects:presence.of_others'), '', hours(reconciled.ofOthers)],
          [t('projects:presence.of_report'), '', hours(reconciled.ofReport)],
        ]
      : [];
    return { name: action.name, above, rows: [...rows, ...totals] };
  });
}
