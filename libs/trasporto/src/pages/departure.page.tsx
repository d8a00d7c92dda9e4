// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  FormBeside,
  formatMinutes,
  formatTime,
  LinkButton,
  type Named,
  NumberField,
  PageHeading,
  PersonLink,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Departure } from '../domain/departure.js';
import type { DriverTrip, DriverTripStop } from '../domain/driver-trip.js';
import { departureWhen } from './departure-when.js';
import { StopTick } from './stop-tick.js';
import { TripCard } from './trip-card.js';
import { TripMap } from './trip-map.js';

interface TickProps {
  readonly stop: DriverTripStop;
  readonly trip: DriverTrip;
}

export interface DeparturePageProps extends FormState {
  readonly title: string;
  /** The path the two answers are sent to. */
  readonly path: string;
  /** Null where there is no departure any more. */
  readonly driver: Named | null;
  readonly trips: readonly DriverTrip[];
  /** How late the driver has said to be, the most of a day. */
  readonly lateMinutes: number;
  /** What was called off and may still be taken back. */
  readonly calledOff: readonly Departure[];
  readonly now: Date;
  readonly newKey: () => string;
}

/** "I cannot go" and "I am late", for one departure or a whole day, with everybody who counts on it. */
export function DeparturePage(props: DeparturePageProps) {
  const { title, path, driver, trips, lateMinutes, calledOff, errors, typed, general, newKey, now } = props;
  const { t, language } = usePage();
  const waiting = trips.reduce((sum, { riders, parcels }) => sum + riders + parcels, 0);
  return (
    <div class="stack">
      <PageHeading
        eyebrow={driver && <PersonLink {...driver} />}
        title={title}
        lead={trips.length > 0 ? t('trasporto:departure.lead', { count: waiting }) : ''}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary errors={errors} labels={{ minutes: t('trasporto:departure.minutes') }} />
      <FormBeside
        beside={
          <>
            {waiting > 0 && (
              <Section title={t('trasporto:departure.late')}>
                {lateMinutes > 0 && (
                  <>
                    <p>{t('trasporto:departure.is_late', { duration: formatMinutes(lateMinutes, language) })}</p>
                    <PostButton
                      action={`${path}/late`}
                      text={t('trasporto:departure.on_time')}
                      kind="outline"
                      fields={{ minutes: 0 }}
                      confirm={t('trasporto:departure.on_time.question')}
                      idempotencyKey={newKey()}
                      waits={title}
                    />
                  </>
                )}
                <Form action={`${path}/late`} idempotencyKey={newKey()} waits={title}>
                  <NumberField
                    name="minutes"
                    label={t('trasporto:departure.minutes')}
                    hint={t('trasporto:departure.minutes.hint')}
                    value={typed['minutes'] ?? (lateMinutes || undefined)}
                    error={errors['minutes']}
                    required
                  />
                  <Button text={t('trasporto:departure.late.yes')} kind="outline" />
                </Form>
              </Section>
            )}
            {calledOff.length > 0 && <CalledOff departures={calledOff} path={path} newKey={newKey} />}
            {trips.length > 0 && (
              <Section title={t('trasporto:departure.call_off')}>
                <p>{t('trasporto:departure.call_off.lead')}</p>
                <LinkButton href={`${path}/call-off`} text={t('trasporto:departure.call_off')} kind="danger" />
              </Section>
            )}
          </>
        }
      >
        {trips.length > 0 && (
          <Section title={t('trasporto:trips.title')}>
            {trips.map((trip) => (
              <div key={trip.slotId} class="stack">
                <TripCard
                  trip={trip}
                  belowStop={(stop) => <Tick stop={stop} trip={trip} now={now} newKey={newKey} />}
                />
                {trip.stops.length > 0 && <TripMap trip={trip} />}
              </div>
            ))}
          </Section>
        )}
      </FormBeside>
    </div>
  );
}

/** "In the car", "there": for who is agreed. */
function Tick({ stop, trip, now, newKey }: Pick<DeparturePageProps, 'now' | 'newKey'> & TickProps) {
  const { language } = usePage();
  const { agreementId } = stop;
  if (!agreementId) return null;
  const isLast = trip.stops.findLast((one) => one.agreementId === agreementId && one.isDone) === stop;
  return (
    <StopTick
      stop={{ ...stop, agreementId, dueAt: stop.at }}
      waits={`${stop.name} · ${formatTime(stop.at, language)}`}
      now={now}
      on="departure"
      mayMark
      isLast={isLast}
      newKey={newKey}
    />
  );
}

/** What is not driven any more, and the way back. */
function CalledOff({
  departures,
  path,
  newKey,
}: Pick<DeparturePageProps, 'path' | 'newKey'> & { readonly departures: readonly Departure[] }) {
  const { t, language } = usePage();
  return (
    <Section title={t('trasporto:departure.is_off')}>
      <ul>
        {departures.map((departure) => (
          <li key={departure.slotId}>{`${departure.title} · ${departureWhen(departure, language)}`}</li>
        ))}
      </ul>
      <p>{t('trasporto:departure.take_back.lead')}</p>
      <PostButton
        action={`${path}/take-back`}
        text={t('trasporto:departure.take_back')}
        kind="outline"
        idempotencyKey={newKey()}
      />
    </Section>
  );
}
