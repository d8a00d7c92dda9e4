// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, ErrorSummary, Form, NumberField, PageHeading, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { DriverTrip } from '../domain/driver-trip.js';
import { TripCard } from './trip-card.js';

export interface DeparturePageProps extends FormState {
  readonly title: string;
  /** The path the two answers are sent to. */
  readonly path: string;
  readonly driver: string;
  readonly trips: readonly DriverTrip[];
  readonly newKey: () => string;
}

/** "I cannot go" and "I am late", for one departure or a whole day, with everybody who counts on it. */
export function DeparturePage({ title, path, driver, trips, errors, typed, general, newKey }: DeparturePageProps) {
  const { t } = usePage();
  const waiting = trips.reduce((sum, { riders, parcels }) => sum + riders + parcels, 0);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={driver} title={title} lead={t('trasporto:departure.lead', { count: waiting })} />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary errors={errors} labels={{ minutes: t('trasporto:departure.minutes') }} />
      {trips.length > 0 && (
        <Section title={t('trasporto:trips.title')}>
          {trips.map((trip) => (
            <TripCard key={trip.slotId} trip={trip} />
          ))}
        </Section>
      )}
      {waiting > 0 && (
        <Section title={t('trasporto:departure.late')}>
          <Form action={`${path}/late`} idempotencyKey={newKey()}>
            <NumberField
              name="minutes"
              label={t('trasporto:departure.minutes')}
              hint={t('trasporto:departure.minutes.hint')}
              value={typed['minutes']}
              error={errors['minutes']}
              required
            />
            <Button text={t('trasporto:departure.late.yes')} kind="outline" />
          </Form>
        </Section>
      )}
      <Section title={t('trasporto:departure.call_off')}>
        <p>{t('trasporto:departure.call_off.lead')}</p>
        <Form action={`${path}/call-off`} idempotencyKey={newKey()}>
          <Button text={t('trasporto:departure.call_off.yes')} kind="danger" />
        </Form>
      </Section>
    </div>
  );
}
