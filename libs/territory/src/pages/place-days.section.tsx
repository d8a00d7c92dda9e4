// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import { bindFields, Button, DateField, Form, PostButton, Section, TextField, TimeField, usePage } from '@reciproca/ui';
import type { Place } from '../domain/place.js';
import { closedDaysText } from '../texts/closed-text.js';

export interface PlaceSectionProps {
  readonly place: Place;
  readonly form: FormState;
  readonly labels: Readonly<
    Record<'startsOn' | 'endsOn' | 'fromTime' | 'untilTime' | 'name' | 'from' | 'because', string>
  >;
  readonly newKey: () => string;
}

/** Days on which a place is closed beside its week. */
export function PlaceDaysSection({ place, form, labels, newKey }: PlaceSectionProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const path = `/places/${place.id}`;
  return (
    <Section title={t('territory:place.days')}>
      <div class="stack measure">
        {place.closedDays.length === 0 && <p>{t('territory:place.days.none')}</p>}
        <ul class="plain-list stack">
          {place.closedDays.map((days) => (
            <li key={days.id} class="cluster">
              <span>{[closedDaysText(t, language, days), days.name].filter(Boolean).join(' · ')}</span>
              <PostButton
                action={`${path}/closed-days/${days.id}/remove`}
                idempotencyKey={newKey()}
                text={t('territory:place.days.remove', { days: closedDaysText(t, language, days) })}
                kind="outline"
              />
            </li>
          ))}
        </ul>
        <p>{t(place.closedOnHolidays ? 'territory:place.holidays' : 'territory:place.holidays.no')}</p>
        <PostButton
          action={`${path}/holidays`}
          idempotencyKey={newKey()}
          fields={{ closed: !place.closedOnHolidays }}
          text={t(place.closedOnHolidays ? 'territory:place.holidays.open' : 'territory:place.holidays.close')}
          kind="outline"
        />
        <Form action={`${path}/closed-days`} idempotencyKey={newKey()}>
          <div class="field-row">
            <DateField {...field('startsOn')} label={labels.startsOn} required />
            <DateField {...field('endsOn')} label={labels.endsOn} hint={t('territory:place.days.endsOnHint')} />
          </div>
          <div class="field-row">
            <TimeField {...field('fromTime')} label={labels.fromTime} hint={t('territory:place.days.hoursHint')} />
            <TimeField {...field('untilTime')} label={labels.untilTime} />
          </div>
          <TextField {...field('name')} label={labels.name} hint={t('territory:place.days.nameHint')} />
          <Button text={t('territory:place.days.add')} />
        </Form>
      </div>
    </Section>
  );
}
