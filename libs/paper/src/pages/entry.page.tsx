// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  formatMinutes,
  NumberField,
  PageHeading,
  Section,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { AttendanceSheet, SheetLine } from '../application/attendance.js';

const OTHER_ROWS = 3;

export interface EntryPageProps {
  readonly sheet: AttendanceSheet;
  readonly form: FormState;
  /** What would be saved; null until it was asked for. */
  readonly lines: readonly SheetLine[] | null;
  readonly idempotencyKey: string;
}

/** What came back on paper, on one screen: arrival and leaving as they were written, the minutes shown before they are saved. */
export function EntryPage({ sheet: { garden, expected }, form, lines, idempotencyKey }: EntryPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={garden.name} title={t('paper:attendance.entry')} lead={t('paper:attendance.entry.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(expected, t)} />
      <Form action={`/paper/gardens/${garden.id}/entry`} idempotencyKey={idempotencyKey}>
        <DateField {...field('workedOn')} label={t('paper:attendance.workedOn')} required />
        {expected.map(({ id, fullName }, index) => (
          <Fieldset key={id} legend={fullName}>
            <input type="hidden" name={`rows.${index}.personId`} value={id} />
            <Times form={form} at={`rows.${index}.`} />
          </Fieldset>
        ))}
        <Section title={t('paper:attendance.others')}>
          {Array.from({ length: OTHER_ROWS }, (_, index) => (
            <Fieldset key={index} legend={t('paper:attendance.line', { line: index + 1 })}>
              <input type="hidden" name={`others.${index}.line`} value={index + 1} />
              <TextField
                {...field(`others.${index}.who`)}
                label={t('paper:attendance.who', { line: index + 1 })}
                autocomplete="off"
              />
              <Times form={form} at={`others.${index}.`} />
            </Fieldset>
          ))}
        </Section>
        {lines && (
          <Alert tone="info">
            <p>{t('paper:attendance.sum')}</p>
            <ul>
              {lines.map(({ at, name, minutes }) => (
                <li key={at}>{`${name}: ${formatMinutes(minutes, language)}`}</li>
              ))}
            </ul>
          </Alert>
        )}
        <div class="cluster">
          {lines && <Button name="what" value="save" text={t('paper:attendance.save')} icon="check" />}
          <Button name="what" value="check" text={t('paper:attendance.check')} kind={lines ? 'outline' : undefined} />
        </div>
      </Form>
    </div>
  );
}

function Times({ form, at }: { form: FormState; at: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const asksAgain = `${at}again` in form.errors || Boolean(form.typed[`${at}again`]);
  return (
    <>
      <div class="field-row">
        <TimeField {...field(`${at}from`)} label={t('paper:attendance.in')} />
        <TimeField {...field(`${at}until`)} label={t('paper:attendance.out')} />
        <NumberField {...field(`${at}minutes`)} label={t('paper:attendance.or_minutes')} />
      </div>
      {asksAgain && <CheckboxField {...field(`${at}again`)} label={t('paper:attendance.again')} />}
    </>
  );
}

function labelsOf(expected: AttendanceSheet['expected'], t: ReturnType<typeof usePage>['t']): Record<string, string> {
  const names = ['who', 'from', 'until', 'minutes', 'again'];
  const of = (at: string, label: string) => names.map((name) => [`${at}${name}`, label] as const);
  const rows = expected.flatMap(({ fullName }, index) => of(`rows.${index}.`, fullName));
  const others = Array.from({ length: OTHER_ROWS }, (_, index) =>
    of(`others.${index}.`, t('paper:attendance.line', { line: index + 1 })),
  ).flat();
  return { workedOn: t('paper:attendance.workedOn'), ...Object.fromEntries([...rows, ...others]) };
}
