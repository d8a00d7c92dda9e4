// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, DateField, SelectField, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { ACTIVITIES, SECTIONS } from '../domain/register.js';

/** What a line of the register says of somebody, but for why. */
export function EntryFields({ form, isCorrection = false }: { form: FormState; isCorrection?: boolean }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const required = !isCorrection;
  return (
    <>
      <DateField {...field('day')} label={t('volunteers:day')} required={required} />
      <SelectField
        {...field('section')}
        label={t('volunteers:section')}
        options={SECTIONS.map((value) => ({ value, label: t(`volunteers:section.${value}`) }))}
        required={required}
      />
      <SelectField
        {...field('activity')}
        label={t('volunteers:activity')}
        options={ACTIVITIES.map((value) => ({ value, label: t(`volunteers:activity.${value}`) }))}
        required={required}
      />
      <TextField {...field('taxCode')} label={t('volunteers:tax_code')} hint={t('volunteers:tax_code.hint')} />
      <TextField {...field('birthPlace')} label={t('volunteers:birth_place')} hint={t('volunteers:birth_place.hint')} />
      <TextField {...field('residence')} label={t('volunteers:residence')} hint={t('volunteers:residence.hint')} />
    </>
  );
}

/** For the summary of what is wrong. */
export function entryLabels(t: ReturnType<typeof usePage>['t']): Record<string, string> {
  return {
    day: t('volunteers:day'),
    section: t('volunteers:section'),
    activity: t('volunteers:activity'),
    taxCode: t('volunteers:tax_code'),
    birthPlace: t('volunteers:birth_place'),
    residence: t('volunteers:residence'),
    reason: t('volunteers:reason'),
    title: t('volunteers:training.title'),
    trainingDay: t('volunteers:training.day'),
    hours: t('volunteers:training.hours'),
    validUntil: t('volunteers:training.valid_until'),
    givenBy: t('volunteers:training.given_by'),
    purposes: t('volunteers:availability.purposes'),
    weekdays: t('volunteers:availability.weekdays'),
    words: t('volunteers:availability.words'),
  };
}
