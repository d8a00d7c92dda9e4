// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  formatDate,
  formatMinutes,
  LinkButton,
  PageHeading,
  PersonLink,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_ROWS } from '../application/civic.input.js';
import type { CommitmentView } from '../application/view-commitments.js';
import type { SheetLine } from '../application/sheet-lines.js';
import { HoursFields } from './hours-fields.js';

/** Short on a telephone; whoever has more days asks for more rows. */
export const FIRST_ROWS = 4;

export interface SheetPageProps {
  readonly commitment: CommitmentView;
  readonly form: FormState;
  readonly rowCount: number;
  /** What would be written down; null until it was asked for. */
  readonly lines: readonly SheetLine[] | null;
  readonly idempotencyKey: string;
}

/** A sheet that came back on paper, in one form: the minutes are shown before anything is saved. */
export function SheetPage({ commitment, form, rowCount, lines, idempotencyKey }: SheetPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const path = `/civic/${commitment.id}/sheet`;
  const rows = Array.from({ length: rowCount }, (_, index) => index);
  const asksOver = 'over' in form.errors || Boolean(form.typed['over']);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={commitment.personId} name={commitment.personName} />}
        title={t('civic:sheet')}
        lead={t('civic:sheet.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(rows, t)} />
      <LinkButton href={`${path}/print`} text={t('civic:sheet.print')} icon="print" kind="outline" />
      <Form action={path} idempotencyKey={idempotencyKey}>
        <Fieldset legend={t('civic:sheet.usual')}>
          <div class="field-row">
            <TimeField {...field('from')} label={t('civic:from')} />
            <TimeField {...field('until')} label={t('civic:until')} />
          </div>
          <TextField {...field('activity')} label={t('civic:activity')} hint={t('civic:activity.hint')} />
        </Fieldset>
        {rows.map((index) => (
          <Fieldset key={index} legend={t('civic:sheet.row', { line: index + 1 })}>
            <input type="hidden" name={`rows.${index}.line`} value={index + 1} />
            <DateField {...field(`rows.${index}.day`)} label={t('civic:day')} />
            <HoursFields form={form} at={`rows.${index}.`} />
          </Fieldset>
        ))}
        {asksOver && <CheckboxField {...field('over')} label={t('civic:over')} />}
        {lines && <Sums lines={lines} />}
        <div class="cluster">
          {lines && <Button name="what" value="save" text={t('civic:sheet.save')} icon="check" />}
          <Button
            name="what"
            value="check"
            text={t(lines ? 'civic:sheet.check_again' : 'civic:sheet.check')}
            kind={lines ? 'outline' : undefined}
          />
          {rowCount < MOST_ROWS && <Button name="what" value="more" text={t('civic:sheet.more')} kind="outline" />}
        </div>
      </Form>
    </div>
  );

  function Sums({ lines: shown }: { lines: readonly SheetLine[] }) {
    const total = shown.reduce((sum, { minutes }) => sum + minutes, 0);
    return (
      <Alert tone="info">
        <p>{t('civic:sheet.total', { count: shown.length, time: formatMinutes(total, language) })}</p>
        <ul>
          {shown.map(({ at, day, minutes }) => (
            <li key={at}>
              {t('civic:attendance.line', { day: formatDate(day, language), time: formatMinutes(minutes, language) })}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
}

function labelsOf(rows: readonly number[], t: ReturnType<typeof usePage>['t']): Record<string, string> {
  const names = ['day', 'from', 'until', 'hours', 'minutes', 'again'];
  const ofRows = rows.flatMap((index) =>
    names.map((name) => [`rows.${index}.${name}`, t('civic:sheet.row', { line: index + 1 })] as const),
  );
  return {
    from: t('civic:from'),
    until: t('civic:until'),
    activity: t('civic:activity'),
    over: t('civic:over'),
    ...Object.fromEntries(ofRows),
  };
}
