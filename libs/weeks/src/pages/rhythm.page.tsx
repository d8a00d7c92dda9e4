// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  type Language,
  locales,
  PageHeading,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { GardenWeek } from '../application/view-week.js';
import { FIRST_HOUR, LAST_HOUR } from '../application/weeks.input.js';
import { WEEK_STEPS } from '../domain/week-step.js';

interface RhythmPageProps {
  readonly view: GardenWeek;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** When each step usually is, and in which months the garden rests. */
export function RhythmPage({ view: { garden, rhythm }, form, idempotencyKey }: RhythmPageProps) {
  const { t, language } = usePage();
  const { isOn, closedMonths, times } = rhythm;
  const said =
    Object.keys(form.typed).length > 0 ? form.typed : { isOn, closedMonths: closedMonths.map(String), times };
  const field = bindFields(said, form.errors);
  const labels = Object.fromEntries(
    WEEK_STEPS.flatMap((step) => [
      [`times.${step}.day`, t(`weeks:step.${step}`)],
      [`times.${step}.hour`, t(`weeks:step.${step}`)],
    ]),
  );
  return (
    <div class="stack measure">
      <PageHeading eyebrow={garden.name} title={t('weeks:rhythm')} lead={t('weeks:rhythm.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`/gardens/${garden.id}/week/rhythm`} idempotencyKey={idempotencyKey}>
        <CheckboxField {...field('isOn')} label={t('weeks:rhythm.on')} />
        {WEEK_STEPS.map((step) => (
          <Fieldset key={step} legend={t(`weeks:step.${step}`)}>
            <div class="field-row">
              <SelectField
                {...field(`times.${step}.day`)}
                label={t('weeks:day')}
                options={weekdays(language)}
                emptyLabel={false}
                required
              />
              <SelectField
                {...field(`times.${step}.hour`)}
                label={t('weeks:hour')}
                options={HOURS}
                emptyLabel={false}
                required
              />
            </div>
          </Fieldset>
        ))}
        <CheckboxGroup {...field('closedMonths')} label={t('weeks:closed_months')} options={months(language)} />
        <Button text={t('weeks:save')} icon="check" />
      </Form>
    </div>
  );
}

const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, nth) => {
  return { value: String(FIRST_HOUR + nth), label: `${FIRST_HOUR + nth}:00` };
});

function weekdays(language: Language) {
  const name = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: name.format(Date.UTC(2024, 0, day)) }));
}

function months(language: Language) {
  const name = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, nth) => ({
    value: String(nth + 1),
    label: name.format(Date.UTC(2024, nth, 1)),
  }));
}
