// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  DefinitionList,
  ErrorSummary,
  type FieldErrors,
  Fieldset,
  Form,
  HiddenFields,
  NumberField,
  type Option,
  PageHeading,
  RadioCards,
  SelectField,
  Alert,
  Steps,
  type T,
  type TextKey,
  TextArea,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { type ListingKind, NEEDS, VISIBILITIES } from '../domain/listing.js';
import type { Questions } from '../domain/questions.js';
import { WEEKDAYS } from '../domain/schedule.js';
import type { Typed } from './posting-form.js';
import type { ServiceForm } from './service-forms.js';

export interface NewListingProps {
  readonly kind: ListingKind;
  readonly form: ServiceForm;
  readonly questions: Questions;
  readonly step: 1 | 2 | 3;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly general: string | null;
  readonly idempotencyKey: string;
  readonly categories: readonly Option[];
  readonly places: readonly Option[];
  readonly loaded: unknown;
  readonly summary: readonly { term: string; value: string }[];
}

/** One question after the other, with everything typed so far carried along in the page itself. */
export function NewListingPage(props: NewListingProps) {
  const { t } = usePage();
  const { kind, form, step, typed, errors, general } = props;
  const steps = [t('exchange:new.step.what'), t('exchange:new.step.when'), t('exchange:new.step.check')];
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t(`exchange:service.${form.service}`)} title={t(`exchange:new.${kind}`)} />
      <Steps steps={steps} current={step} />
      <ErrorSummary errors={errors} labels={labelsOf(t, form)} />
      {general && <Alert tone="danger">{general}</Alert>}
      <Form action={`/${kind}s/new/${form.service}`} idempotencyKey={props.idempotencyKey}>
        <input type="hidden" name="_step" value={String(step)} />
        {step === 1 && <WhatStep {...props} />}
        {step === 2 && <WhenStep {...props} />}
        {step === 3 && <CheckStep {...props} />}
        <HiddenFields values={typed} except={step === 3 ? [] : namesOnStep(step, form)} />
        <div class="cluster">
          <Button text={step === 3 ? t(`exchange:new.send.${kind}`) : t('exchange:new.next')} name="_go" value="next" />
          {step > 1 && <Button kind="outline" text={t('exchange:new.back')} name="_go" value="back" />}
        </div>
      </Form>
    </div>
  );
}

const COMMON_LABELS: Readonly<Record<string, TextKey>> = {
  category: 'exchange:field.category',
  title: 'exchange:field.title',
  description: 'exchange:field.description',
  date: 'exchange:field.date',
  days: 'exchange:field.days',
  from: 'exchange:field.from',
  until: 'exchange:field.until',
  endsOn: 'exchange:field.ends_on',
  time: 'exchange:field.time',
  returnTime: 'exchange:field.return_time',
  placeId: 'exchange:field.place',
  toPlaceId: 'exchange:field.place.to',
  durationMinutes: 'exchange:field.duration',
};

function labelsOf(t: T, form: ServiceForm): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...COMMON_LABELS, ...form.fieldLabels }).map(([name, key]) => [name, t(key)]),
  );
}

function namesOnStep(step: 1 | 2, form: ServiceForm): string[] {
  return step === 1
    ? ['category', 'title', 'description', 'needs', ...form.fieldNames]
    : [
        'repeat',
        'date',
        'from',
        'until',
        'days',
        'endsOn',
        'timing',
        'time',
        'returnTime',
        'placeId',
        'toPlaceId',
        'visibility',
        'durationMinutes',
        'urgent',
        'autoAccept',
      ];
}

function WhatStep({ kind, form, questions, typed, errors, categories, loaded }: NewListingProps) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const onlyCategory = categories.length === 1 ? categories[0] : undefined;
  return (
    <>
      {onlyCategory ? (
        <input type="hidden" name="category" value={onlyCategory.value} />
      ) : (
        <SelectField {...field('category')} label={t('exchange:field.category')} options={categories} required />
      )}
      <TextField {...field('title')} label={t('exchange:field.title')} hint={t('exchange:field.title.hint')} required />
      {form.details({ kind, field, loaded })}
      <TextArea
        {...field('description')}
        label={t('exchange:field.description')}
        hint={t('exchange:field.description.hint')}
      />
      {questions.needs && (
        <CheckboxGroup
          {...field('needs')}
          label={t('exchange:field.needs')}
          options={NEEDS.map((need) => ({ value: need, label: t(`exchange:need.${need}`) }))}
        />
      )}
    </>
  );
}

function WhenStep({ kind, questions, typed, errors, places }: NewListingProps) {
  const { t, viewer } = usePage();
  const field = bindFields(typed, errors);
  return (
    <>
      {questions.timing === 'window' && <WindowFields questions={questions} typed={typed} errors={errors} />}
      {questions.timing === 'moment' && <MomentFields typed={typed} errors={errors} />}
      {questions.duration && <NumberField {...field('durationMinutes')} label={t('exchange:field.duration')} />}
      {questions.place && (
        <SelectField
          {...field('placeId')}
          label={t(questions.destination ? 'exchange:field.place.from' : 'exchange:field.place')}
          options={places}
          emptyLabel={false}
          required
        />
      )}
      {questions.destination && (
        <SelectField {...field('toPlaceId')} label={t('exchange:field.place.to')} options={places} required />
      )}
      {questions.destination && (
        <p class="text-secondary">
          {viewer?.isStaff ? (
            <a href="/places/new">{t('exchange:field.place.add')}</a>
          ) : (
            t('exchange:field.place.missing')
          )}
        </p>
      )}
      {questions.visibility && (
        <SelectField
          {...field('visibility')}
          label={t('exchange:field.visibility')}
          options={VISIBILITIES.toReversed().map((visibility) => ({
            value: visibility,
            label: t(`exchange:field.visibility.${visibility}`),
          }))}
          emptyLabel={false}
        />
      )}
      {kind === 'request' && <CheckboxField {...field('autoAccept')} label={t('exchange:field.auto_accept')} />}
      {kind === 'request' && <CheckboxField {...field('urgent')} label={t('exchange:field.urgent')} />}
    </>
  );
}

type TimingProps = Pick<NewListingProps, 'typed' | 'errors'>;

function WindowFields({ questions, typed, errors }: TimingProps & Pick<NewListingProps, 'questions'>) {
  const { t } = usePage();
  const field = bindFields({ repeat: 'once', ...typed }, errors);
  const { destination: isRide, repeats: mayRepeat } = questions;
  return (
    <>
      {mayRepeat && (
        <RadioCards
          {...field('repeat')}
          label={t('exchange:field.repeat')}
          required
          options={[
            { value: 'once', label: t('exchange:field.repeat.once'), icon: 'calendar' },
            { value: 'weekly', label: t('exchange:field.repeat.weekly'), icon: 'refresh' },
          ]}
        />
      )}
      <Fieldset legend={t('exchange:listing.when')}>
        <DateField
          {...field('date')}
          label={t('exchange:field.date')}
          hint={mayRepeat ? t('exchange:field.date.hint') : undefined}
          required
        />
        {mayRepeat && (
          <CheckboxGroup
            {...field('days')}
            label={t('exchange:field.days')}
            hint={t('exchange:field.days.hint')}
            required
            options={WEEKDAYS.map((day) => ({ value: day, label: t(`exchange:weekday.${day}`) }))}
          />
        )}
        <div class="field-row">
          <TimeField
            {...field('from')}
            label={t(isRide ? 'exchange:field.depart_from' : 'exchange:field.from')}
            required
          />
          <TimeField
            {...field('until')}
            label={t(isRide ? 'exchange:field.depart_until' : 'exchange:field.until')}
            required
          />
        </div>
        {mayRepeat && <DateField {...field('endsOn')} label={t('exchange:field.ends_on')} />}
      </Fieldset>
    </>
  );
}

function MomentFields({ typed, errors }: TimingProps) {
  const { t } = usePage();
  const field = bindFields({ timing: 'arrive', ...typed }, errors);
  return (
    <Fieldset legend={t('exchange:listing.when')}>
      <DateField {...field('date')} label={t('exchange:field.date')} required />
      <RadioCards
        {...field('timing')}
        label={t('exchange:field.timing')}
        required
        options={[
          { value: 'arrive', label: t('exchange:field.arrive_by') },
          { value: 'leave', label: t('exchange:field.leave_at') },
        ]}
      />
      <div class="field-row">
        <TimeField {...field('time')} label={t('exchange:field.time')} required />
        <TimeField
          {...field('returnTime')}
          label={t('exchange:field.return_time')}
          hint={t('exchange:field.return_time.hint')}
        />
      </div>
    </Fieldset>
  );
}

function CheckStep({ summary }: NewListingProps) {
  const { t } = usePage();
  return (
    <>
      <p>{t('exchange:new.check.lead')}</p>
      <DefinitionList items={summary} />
    </>
  );
}
