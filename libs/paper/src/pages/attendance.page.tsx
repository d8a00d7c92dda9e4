// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  formatDay,
  LinkButton,
  NumberField,
  PageHeading,
  Section,
  TextField,
  usePage,
  PrintButton,
} from '@reciproca/ui';
import type { AttendanceSheet } from '../application/attendance.js';
import { Line, Sheet } from './sheet.js';

const EMPTY_ROWS = 5;
export const OTHER_ROWS = 3;

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
      <Sheet label={title}>
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
      </Sheet>
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

export interface EntryPageProps {
  readonly sheet: AttendanceSheet;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What came back on paper, on one screen. */
export function EntryPage({ sheet: { garden, expected }, form, idempotencyKey }: EntryPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={garden.name} title={t('paper:attendance.entry')} lead={t('paper:attendance.entry.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(expected, t)} />
      <Form action={`/paper/gardens/${garden.id}/entry`} idempotencyKey={idempotencyKey}>
        <DateField {...field('workedOn')} label={t('paper:attendance.workedOn')} required />
        {expected.map(({ id, fullName }, index) => (
          <div key={id}>
            <input type="hidden" name={`rows.${index}.personId`} value={id} />
            <NumberField
              {...field(`rows.${index}.minutes`)}
              label={t('paper:attendance.minutes', { name: fullName })}
            />
          </div>
        ))}
        <Section title={t('paper:attendance.others')}>
          {Array.from({ length: OTHER_ROWS }, (_, index) => (
            <div key={index}>
              <input type="hidden" name={`others.${index}.line`} value={index + 1} />
              <TextField
                {...field(`others.${index}.who`)}
                label={t('paper:attendance.who', { line: index + 1 })}
                autocomplete="off"
              />
              <NumberField
                {...field(`others.${index}.minutes`)}
                label={t('paper:attendance.otherMinutes', { line: index + 1 })}
              />
            </div>
          ))}
        </Section>
        <Button text={t('paper:attendance.save')} />
      </Form>
    </div>
  );
}

function labelsOf(expected: AttendanceSheet['expected'], t: ReturnType<typeof usePage>['t']): Record<string, string> {
  const rows = expected.map(({ fullName }, index) => [
    `rows.${index}.minutes`,
    t('paper:attendance.minutes', { name: fullName }),
  ]);
  const others = Array.from({ length: OTHER_ROWS }, (_, index) => [
    [`others.${index}.who`, t('paper:attendance.who', { line: index + 1 })],
    [`others.${index}.minutes`, t('paper:attendance.otherMinutes', { line: index + 1 })],
  ]).flat();
  return { workedOn: t('paper:attendance.workedOn'), ...Object.fromEntries([...rows, ...others]) };
}
