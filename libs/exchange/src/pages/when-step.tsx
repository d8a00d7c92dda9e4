// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Fieldset,
  Following,
  NumberField,
  RadioCards,
  SelectField,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { VISIBILITIES } from '../domain/listing.js';
import { WEEKDAYS } from '../domain/repeat.js';
import type { NewListingProps } from './new-listing.props.js';
import { QuickDays } from './quick-days.js';
import { comesTwice } from './read-when.js';

/** When and where, once or every week, and who may see it. */
export function WhenStep(props: NewListingProps) {
  const { t, viewer } = usePage();
  const { kind, questions, typed, errors, material } = props;
  const field = bindFields(typed, errors);
  return (
    <>
      {questions.timing !== 'none' && (
        <>
          {questions.repeats && <OnceOrWeekly {...props} />}
          <Fieldset legend={t('exchange:listing.when')}>
            <DateField {...field('date')} label={t('exchange:field.date')} required />
            <QuickDays questions={questions} />
            {questions.timing === 'window' ? <WindowFields {...props} /> : <MomentFields {...props} />}
          </Fieldset>
          {questions.repeats && <WeeklyFields {...props} />}
        </>
      )}
      {questions.duration && (
        <NumberField
          {...field('durationMinutes')}
          label={t('exchange:field.duration')}
          hint={t('exchange:field.duration.hint')}
        />
      )}
      {questions.place && (
        <SelectField
          {...field('placeId')}
          label={t(questions.destination ? 'exchange:field.place.from' : 'exchange:field.place')}
          options={material.places}
          emptyLabel={false}
          required
        />
      )}
      {questions.destination && (
        <SelectField
          {...field('toPlaceId')}
          label={t('exchange:field.place.to')}
          hint={
            viewer?.isStaff ? (
              <a href="/places/new">{t('exchange:field.place.add')}</a>
            ) : (
              t('exchange:field.place.missing')
            )
          }
          options={material.places}
          required
        />
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

function OnceOrWeekly({ typed, errors }: NewListingProps) {
  const { t } = usePage();
  const field = bindFields({ repeat: 'once', ...typed }, errors);
  return (
    <RadioCards
      {...field('repeat')}
      label={t('exchange:field.repeat')}
      required
      options={[
        { value: 'once', label: t('exchange:field.repeat.once'), icon: 'calendar' },
        { value: 'weekly', label: t('exchange:field.repeat.weekly'), icon: 'refresh', asks: ['weekly'] },
      ]}
    />
  );
}

function WeeklyFields({ typed, errors }: NewListingProps) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  return (
    <Following choice="weekly">
      <legend>{t('exchange:field.weekly')}</legend>
      <p>{t('exchange:field.date.hint')}</p>
      <CheckboxGroup
        {...field('days')}
        label={t('exchange:field.days')}
        hint={t('exchange:field.days.hint')}
        options={WEEKDAYS.map((day) => ({ value: day, label: t(`exchange:weekday.${day}`) }))}
      />
      <div class="field-row">
        <DateField {...field('endsOn')} label={t('exchange:field.ends_on')} />
        <NumberField {...field('times')} label={t('exchange:field.times')} hint={t('exchange:field.times.hint')} />
      </div>
      <TextField {...field('skip')} label={t('exchange:field.skip')} hint={t('exchange:field.skip.hint')} />
    </Following>
  );
}

function WindowFields(props: NewListingProps) {
  const { t } = usePage();
  const { questions, typed, errors } = props;
  const field = bindFields(typed, errors);
  const isRide = questions.destination;
  return (
    <>
      <div class="field-row">
        <TimeField
          {...field('from')}
          label={t(isRide ? 'exchange:field.depart_from' : 'exchange:field.from')}
          required
        />
        <TimeField
          {...field('until')}
          label={t(isRide ? 'exchange:field.depart_until' : 'exchange:field.until')}
          hint={isRide ? undefined : t('exchange:field.until.hint')}
          required
        />
      </div>
      <WhichHour {...props} name="from" />
      <WhichHour {...props} name="until" />
      {isRide && (
        <TimeField
          {...field('returnTime')}
          label={t('exchange:field.return_time')}
          hint={t('exchange:field.return_time.offer_hint')}
        />
      )}
    </>
  );
}

function MomentFields(props: NewListingProps) {
  const { t } = usePage();
  const field = bindFields({ timing: 'arrive', ...props.typed }, props.errors);
  return (
    <>
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
      <WhichHour {...props} name="time" />
      <WhichHour {...props} name="returnTime" />
    </>
  );
}

/** In the night in which summer time ends an hour comes twice. */
function WhichHour({ typed, errors, today, name }: NewListingProps & { readonly name: string }) {
  const { t } = usePage();
  if (!comesTwice(typed, name, today)) return null;
  const field = bindFields(typed, errors);
  return (
    <SelectField
      {...field(`${name}Which`)}
      label={t('exchange:field.which', { time: String(typed[name]) })}
      options={(['first', 'second'] as const).map((value) => ({ value, label: t(`exchange:field.which.${value}`) }))}
      required
    />
  );
}
