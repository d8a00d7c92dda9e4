// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DateField,
  Form,
  formatDay,
  formatGrams,
  NumberField,
  Section,
  SelectField,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { GardenPageProps } from './garden.props.js';

/** A crate for who drove the crates home; nothing to fill in while there is no such ride or no crate left. */
export function ThanksForm({ overview, rides, thanksForm, newKey }: GardenPageProps) {
  const { t, language } = usePage();
  const field = bindFields({ minutes: '30', ...thanksForm.typed }, thanksForm.errors);
  const left = overview.harvests.filter((harvest) => harvest.cratesLeft > 0);
  const isPossible = rides.length > 0 && left.length > 0;
  return (
    <Section title={t('orti:thanks.title')}>
      <p>
        {t(isPossible ? 'orti:thanks.lead' : rides.length === 0 ? 'orti:thanks.no_rides' : 'orti:thanks.no_crates')}
      </p>
      {isPossible && (
        <Form action={`/gardens/${overview.garden.id}/thanks`} idempotencyKey={newKey()}>
          <SelectField
            {...field('agreementId')}
            label={t('orti:thanks.ride')}
            options={rides.map((ride) => ({
              value: ride.id,
              label: `${ride.giver.name} – ${ride.title}, ${formatDay(ride.startsAt, language)}`,
            }))}
            emptyLabel={false}
            required
          />
          <SelectField
            {...field('harvestId')}
            label={t('orti:thanks.harvest')}
            options={left.map((harvest) => ({
              value: harvest.id,
              label: `${harvest.crop} (${t('orti:grams_left', { kg: formatGrams(harvest.freeGrams, language) })})`,
            }))}
            emptyLabel={false}
            required
          />
          <NumberField
            {...field('minutes')}
            label={t('orti:thanks.minutes')}
            hint={t('orti:thanks.minutes.hint')}
            required
          />
          <TextArea {...field('words')} label={t('orti:thanks.words')} hint={t('orti:thanks.words.hint')} />
          <DateField
            {...field('collectBy')}
            label={t('orti:thanks.collect_by')}
            hint={t('orti:thanks.collect_by.hint')}
          />
          <Button text={t('orti:thanks.send')} icon="heart" />
        </Form>
      )}
    </Section>
  );
}
