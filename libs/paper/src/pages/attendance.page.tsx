// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, DateField, formatDay, LinkButton, usePage, PrintButton, PaperSheet } from '@reciproca/ui';
import type { AttendanceSheet } from '../application/attendance.js';
import { Line } from './sheet.js';

const EMPTY_ROWS = 5;

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
        <table class="paper-write">
          <thead>
            <tr>
              <th scope="col">{t('paper:attendance.name')}</th>
              <th scope="col">{t('paper:attendance.in')}</th>
              <th scope="col">{t('paper:attendance.out')}</th>
              <th scope="col">{t('paper:attendance.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {expected.map(({ id, fullName }) => (
              <Row key={id} name={fullName} />
            ))}
            {Array.from({ length: EMPTY_ROWS }, (_, index) => (
              <Row key={index} name="" />
            ))}
          </tbody>
        </table>
        <div class="paper-lines paper-keep">
          <Line text={t('paper:attendance.referent')} />
        </div>
      </PaperSheet>
    </div>
  );
}

function Row({ name }: { name: string }) {
  const { t } = usePage();
  return (
    <tr>
      <td class="paper-wide">{name || <span class="visually-hidden">{t('paper:attendance.other')}</span>}</td>
      <td></td>
      <td></td>
      <td class="paper-wide"></td>
    </tr>
  );
}
