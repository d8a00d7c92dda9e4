// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CardGrid,
  Form,
  formatDateTime,
  HiddenFields,
  RadioCards,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { type AskedSeat, isLive } from '../domain/asked-seat.js';
import { MOST_WORDS } from '../domain/outside-booking.js';
import { SeatCard } from './seat-card.js';

interface SeatsAskedProps {
  readonly seats: readonly AskedSeat[];
  readonly now: Date;
  readonly path: string;
  readonly form: FormState;
}

/** Seats asked for from this request, and words for who drives. */
export function SeatsAsked({ seats, now, path, form }: SeatsAskedProps) {
  const { t } = usePage();
  const heard = seats.filter((seat) => isLive(seat, now) && seat.status !== 'SENDING');
  return (
    <Section title={t('covoiturage:elsewhere.seats_asked')}>
      <CardGrid columns={2}>
        {seats.map((seat) => (
          <SeatCard key={seat.id} seat={seat} now={now} path={path} />
        ))}
      </CardGrid>
      {heard.length > 0 && <WordsForm seats={heard} path={path} form={form} />}
    </Section>
  );
}

function WordsForm({ seats, path, form }: Omit<SeatsAskedProps, 'now'>) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const [only] = seats;
  return (
    <Form action={`${path}/messages`} class="form measure">
      {seats.length === 1 ? (
        <HiddenFields values={{ seatId: only?.id }} />
      ) : (
        <RadioCards
          {...field('seatId')}
          label={t('covoiturage:elsewhere.which')}
          options={seats.map(({ id, driverAlias, pickUpAt }) => ({
            value: id,
            label: `${driverAlias}, ${formatDateTime(pickUpAt, language)}`,
          }))}
          required
        />
      )}
      <TextArea
        {...field('message')}
        label={t('covoiturage:elsewhere.message')}
        hint={t('covoiturage:elsewhere.message.hint')}
        maxLength={MOST_WORDS}
        required
      />
      <Button text={t('covoiturage:elsewhere.write')} kind="outline" />
    </Form>
  );
}
