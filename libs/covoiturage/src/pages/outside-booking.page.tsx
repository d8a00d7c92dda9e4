// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DefinitionList, formatDateTime, PageHeading, PersonLink, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownBooking } from '../application/outside-desk.js';
import { AnswerBooking } from './answer-booking.js';

interface OutsideBookingProps {
  readonly booking: ShownBooking;
  readonly form: FormState;
  readonly path: string;
  readonly newKey: () => string;
}

/** Who asks, for which ride, and what the office answers. */
export function OutsideBookingPage({ booking, form, path, newKey }: OutsideBookingProps) {
  const { t, language } = usePage();
  const { alias, state, partner, personId, personName, title, listingId, agreementId, isCalledOff } = booking;
  const wrong = form.general ?? form.errors['agreementId'];
  return (
    <div class="stack measure">
      <PageHeading
        title={alias}
        eyebrow={t(`covoiturage:outside.state.${state}`)}
        lead={t('covoiturage:outside.one', { partner })}
      />
      {wrong && <Alert tone="danger">{wrong}</Alert>}
      {isCalledOff && state === 'waiting' && <Alert tone="warning">{t('covoiturage:outside.gone')}</Alert>}
      <DefinitionList
        items={[
          { term: t('covoiturage:outside.when'), value: formatDateTime(booking.pickUpAt, language) },
          { term: t('covoiturage:outside.ride'), value: listingId && <a href={`/offers/${listingId}`}>{title}</a> },
          {
            term: t('covoiturage:outside.driver'),
            value: personId && <PersonLink id={personId} name={personName ?? ''} />,
          },
          { term: t('covoiturage:outside.asked'), value: formatDateTime(booking.askedAt, language) },
          {
            term: t('covoiturage:outside.appointment'),
            value: agreementId && <a href={`/agreements/${agreementId}`}>{t('covoiturage:outside.open')}</a>,
          },
        ]}
      />
      {state === 'waiting' && <AnswerBooking booking={booking} form={form} path={path} newKey={newKey} />}
    </div>
  );
}
