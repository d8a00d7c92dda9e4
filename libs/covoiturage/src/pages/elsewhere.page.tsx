// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  CardGrid,
  EmptyState,
  ErrorSummary,
  formatDateTime,
  LinkButton,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { type AskedSeat, isLive, isSeatIn } from '../domain/asked-seat.js';
import type { SourceAnswer } from '../domain/outside-journey.js';
import type { SoughtRide } from '../domain/sought-ride.js';
import { JourneyCard } from './journey-card.js';
import { SeatsAsked } from './seats-asked.js';

export interface ElsewhereProps {
  /** Of the request. */
  readonly title: string;
  readonly sought: SoughtRide | null;
  readonly answers: readonly SourceAnswer[];
  /** Asked for already, from this request. */
  readonly seats: readonly AskedSeat[];
  readonly now: Date;
  readonly path: string;
  readonly form: FormState;
}

/** Rides of other platforms near one that is asked for here, each marked with whose they are. */
export function ElsewherePage({ title, sought, answers, seats, now, path, form }: ElsewhereProps) {
  const { t, language } = usePage();
  const live = seats.filter((seat) => isLive(seat, now));
  return (
    <div class="stack">
      <PageHeading title={t('covoiturage:elsewhere.title')} eyebrow={title} lead={t('covoiturage:elsewhere.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ message: t('covoiturage:elsewhere.message'), seatId: t('covoiturage:elsewhere.which') }}
      />
      {seats.length > 0 && <SeatsAsked seats={seats} now={now} path={path} form={form} />}
      {sought ? (
        <>
          <p>
            {t('covoiturage:elsewhere.sought', {
              from: sought.from.label,
              to: sought.to.label,
              when: formatDateTime(sought.at, language),
            })}
          </p>
          <Alert tone="warning">{t('covoiturage:elsewhere.not_ours')}</Alert>
          {answers.map((answer) => (
            <Answer key={answer.partnerId} answer={answer} seats={live} path={path} />
          ))}
        </>
      ) : (
        <EmptyState
          icon="car"
          text={t('covoiturage:elsewhere.cannot')}
          action={
            <LinkButton href={path.replace(/\/elsewhere$/, '')} text={t('covoiturage:elsewhere.back')} kind="outline" />
          }
        />
      )}
    </div>
  );
}

interface AnswerProps extends Pick<ElsewhereProps, 'seats' | 'path'> {
  readonly answer: SourceAnswer;
}

function Answer({ answer, seats, path }: AnswerProps) {
  const { t } = usePage();
  const { partnerId, name, outcome, journeys, notFree, takesBookings } = answer;
  return (
    <Section title={t('covoiturage:elsewhere.of', { name })}>
      {outcome !== 'answered' && <p>{t('covoiturage:elsewhere.silent', { name })}</p>}
      {outcome === 'answered' && journeys.length === 0 && (
        <EmptyState icon="search" text={t('covoiturage:elsewhere.none', { name })} />
      )}
      {notFree > 0 && <p>{t('covoiturage:elsewhere.not_free')}</p>}
      <CardGrid columns={2}>
        {journeys.map((journey) => (
          <JourneyCard
            key={journey.ref}
            journey={journey}
            partner={name}
            ask={takesBookings ? { path, partnerId } : null}
            isAsked={seats.some((seat) => isSeatIn(seat, partnerId, journey))}
          />
        ))}
      </CardGrid>
    </Section>
  );
}
