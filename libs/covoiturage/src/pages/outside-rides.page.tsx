// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, EmptyState, formatDateTime, PageHeading, PostButton, Section, usePage } from '@reciproca/ui';
import type { DeskBooking, DeskMessage } from '../persistence/outside-desk.read-model.js';
import { OutsideRide } from './outside-ride.js';

interface OutsideRidesProps {
  readonly bookings: readonly DeskBooking[];
  readonly messages: readonly DeskMessage[];
  readonly path: string;
  readonly newKey: () => string;
}

/** What other platforms ask and write, with what waits first. */
export function OutsideRidesPage({ bookings, messages, path, newKey }: OutsideRidesProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('covoiturage:outside.title')} lead={t('covoiturage:outside.lead')} />
      <Section title={t('covoiturage:outside.bookings')}>
        {bookings.length === 0 && <EmptyState icon="car" text={t('covoiturage:outside.none')} />}
        <CardGrid columns={2}>
          {bookings.map((booking) => (
            <Card
              key={booking.id}
              title={booking.alias}
              headingLevel={3}
              href={`${path}/${booking.id}`}
              meta={t(`covoiturage:outside.state.${booking.state}`)}
            >
              <p>{formatDateTime(booking.pickUpAt, language)}</p>
              <OutsideRide {...booking} />
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={t('covoiturage:outside.messages')}>
        <p>{t('covoiturage:outside.messages.lead')}</p>
        {messages.length === 0 && <EmptyState text={t('covoiturage:outside.messages.none')} />}
        <CardGrid columns={2}>
          {messages.map((message) => (
            <Card
              key={message.id}
              title={message.alias}
              headingLevel={3}
              meta={formatDateTime(message.sentAt, language)}
            >
              <p>{message.words}</p>
              <OutsideRide {...message} />
              <PostButton
                action={`${path}/messages/${message.id}/passed-on`}
                text={t('covoiturage:outside.pass_on')}
                kind="outline"
                idempotencyKey={newKey()}
              />
            </Card>
          ))}
        </CardGrid>
      </Section>
    </div>
  );
}
