// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, CheckboxField, DateField, ErrorSummary, Fieldset, Form, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_CLOSED_DAYS } from '../domain/closing-days.js';

export interface ClosingDaysPageProps extends FormState {
  /** Lines of the form, the last of them empty. */
  readonly lines: readonly { startsOn?: unknown; endsOn?: unknown; name?: unknown }[];
  readonly patronDay: unknown;
  readonly pauses: unknown;
  readonly idempotencyKey: string;
}

export function ClosingDaysPage({ lines, patronDay, pauses, errors, idempotencyKey }: ClosingDaysPageProps) {
  const { t } = usePage();
  const labels = Object.fromEntries([
    ['patronDay', t('diary:closing.patron')],
    ...lines.flatMap((_, nth) => [
      [`closings.${nth}.startsOn`, t('diary:closing.starts_on')],
      [`closings.${nth}.endsOn`, t('diary:closing.ends_on')],
      [`closings.${nth}.name`, t('diary:closing.name')],
    ]),
  ]) as Record<string, string>;
  return (
    <Form action="/settings/closing-days" idempotencyKey={idempotencyKey}>
      <ErrorSummary errors={errors} labels={labels} />
      <TextField
        name="patronDay"
        label={t('diary:closing.patron')}
        hint={t('diary:closing.patron.hint')}
        value={patronDay}
        error={errors['patronDay']}
      />
      <CheckboxField
        name="pauses"
        label={t('diary:closing.pauses')}
        hint={t('diary:closing.pauses.hint')}
        value={pauses}
      />
      {lines.map((line, nth) => (
        <Fieldset key={nth} legend={t('diary:closing.nth', { nth: nth + 1 })}>
          {(['startsOn', 'endsOn'] as const).map((field) => (
            <DateField
              key={field}
              name={`closings.${nth}.${field}`}
              label={t(field === 'startsOn' ? 'diary:closing.starts_on' : 'diary:closing.ends_on')}
              hint={field === 'endsOn' ? t('diary:closing.ends_on.hint', { most: MOST_CLOSED_DAYS }) : undefined}
              value={line[field]}
              error={errors[`closings.${nth}.${field}`]}
            />
          ))}
          <TextField
            name={`closings.${nth}.name`}
            label={t('diary:closing.name')}
            value={line.name}
            error={errors[`closings.${nth}.name`]}
          />
        </Fieldset>
      ))}
      <Button text={t('diary:closing.save')} />
    </Form>
  );
}
