// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CheckboxGroup,
  DateField,
  DefinitionList,
  Details,
  Form,
  formatDate,
  formatMinutes,
  NumberField,
  PostButton,
  Section,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { TRAINING_FIELDS } from './training-form.js';
import type { VolunteerPageProps } from './volunteer.props.js';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function TrainingPart({ person, trainings, mayWrite, form, newKey }: VolunteerPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('volunteers:training')}>
      {trainings.length === 0 && <p>{t('volunteers:training.none')}</p>}
      <ul class="plain-list stack">
        {trainings.map((one) => (
          <li key={one.id} class="panel">
            <p>
              <strong>{one.title}</strong>
            </p>
            <p>
              {t('volunteers:training.line', {
                day: formatDate(one.day, language),
                time: formatMinutes(one.minutes, language),
                who: one.givenBy,
              })}
            </p>
            {one.validUntil && <p>{t('volunteers:papers.until', { day: formatDate(one.validUntil, language) })}</p>}
            {mayWrite && (
              <PostButton
                action={`/volunteers/trainings/${one.id}/remove`}
                text={t('volunteers:training.remove', { title: one.title })}
                confirm={t('volunteers:training.sure')}
                kind="outline"
                idempotencyKey={newKey()}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Details summary={t('volunteers:training.add')} open={TRAINING_FIELDS.some((name) => name in form.errors)}>
          <Form action={`/volunteers/${person.id}/training`} idempotencyKey={newKey()}>
            <TextField {...field('title')} label={t('volunteers:training.title')} required />
            <DateField {...field('trainingDay')} label={t('volunteers:training.day')} required />
            <NumberField {...field('hours')} label={t('volunteers:training.hours')} decimal required />
            <DateField {...field('validUntil')} label={t('volunteers:training.valid_until')} />
            <TextField {...field('givenBy')} label={t('volunteers:training.given_by')} required />
            <Button text={t('volunteers:training.save')} icon="plus" />
          </Form>
        </Details>
      )}
    </Section>
  );
}

export function AvailabilityPart({ availability, availabilityPath, mayWrite, form, newKey }: VolunteerPageProps) {
  const { t } = usePage();
  const known = availability && {
    purposes: availability.purposes,
    weekdays: availability.weekdays.map(String),
    words: availability.words ?? '',
  };
  const field = bindFields('purposes' in form.typed || 'purposes' in form.errors ? form.typed : known, form.errors);
  return (
    <Section title={t('volunteers:availability')}>
      {availability ? (
        <DefinitionList
          items={[
            { term: t('volunteers:availability.purposes'), value: availability.purposes },
            {
              term: t('volunteers:availability.weekdays'),
              value: WEEKDAYS.filter((day) => availability.weekdays.includes(day))
                .map((day) => t(`volunteers:weekday.${day}`))
                .join(', '),
            },
            { term: t('volunteers:availability.words'), value: availability.words },
          ]}
        />
      ) : (
        <p>{t('volunteers:availability.none')}</p>
      )}
      {availabilityPath && (
        <Details summary={t('volunteers:availability.change')} open={'purposes' in form.errors}>
          <Form action={availabilityPath} idempotencyKey={newKey()}>
            <TextField {...field('purposes')} label={t('volunteers:availability.purposes')} required />
            <CheckboxGroup
              {...field('weekdays')}
              label={t('volunteers:availability.weekdays')}
              options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`volunteers:weekday.${day}`) }))}
            />
            <TextArea {...field('words')} label={t('volunteers:availability.words')} />
            <Button text={t('volunteers:availability.save')} icon="check" />
          </Form>
        </Details>
      )}
      {availabilityPath && !mayWrite && (
        <p>
          <a href="/absences">{t('volunteers:availability.away')}</a>
        </p>
      )}
    </Section>
  );
}
