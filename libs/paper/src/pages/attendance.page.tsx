// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, DateField, formatDay, LinkButton, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { AttendanceSheet } from '../application/attendance.js';
import { Line } from './sheet.js';

const FREE_LINES = 5;

export interface AttendancePageProps {
  readonly sheet: AttendanceSheet;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly mayEnter: boolean;
}

/** The sheet that hangs in the shed. */
export function AttendancePage({ sheet: { garden, placeName, expected }, day, mayEnter }: AttendancePageProps) {
  const { t, language } = usePage();
  const path = `/paper/gardens/${garden.id}`;
  const title = t('paper:attendance.title', { garden: garden.name });
  return (
    <div class="stack">
      <div class="no-print stack measure">
        <form action={`${path}/attendance`} method="get" class="stack">
          <DateField name="day" value={day} label={t('paper:attendance.day')} />
          <Button text={t('paper:attendance.show')} kind="outline" />
        </form>
        {mayEnter && (
          <LinkButton href={`${path}/entry`} text={t('paper:attendance.entry')} icon="pencil" kind="outline" />
        )}
        <PrintButton />
      </div>
      <PaperSheet label={title}>
        <h1>{title}</h1>
        <p>
          {[placeName !== garden.name && placeName, t('paper:attendance.shift', { day: formatDay(day, language) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <PaperTable
          columns={[
            t('paper:attendance.name'),
            t('paper:attendance.in'),
            t('paper:attendance.out'),
            t('paper:attendance.signature'),
          ]}
          rows={expected.map(({ fullName }) => [fullName])}
          free={{ lines: FREE_LINES, label: () => t('paper:attendance.other') }}
          wide={[0, 3]}
        />
        <div class="paper-lines paper-keep">
          <Line text={t('paper:attendance.referent')} />
        </div>
      </PaperSheet>
    </div>
  );
}
