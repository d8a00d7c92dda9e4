// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formatWhen,
  LinkButton,
  PageHeading,
  RadioCards,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { ListingResponse } from '../application/listing.response.js';
import { legTitle } from '../texts/leg-title.js';
import { hasOtherLeg, Legs } from './legs.js';

export interface WithdrawListingPageProps extends FormState {
  readonly listing: ListingResponse;
  /** How many have said yes and wait for an answer. */
  readonly waiting: number;
  /** Whether it is one date of several. */
  readonly isOneOfSeries: boolean;
  /** What is agreed of the offer and still ahead. */
  readonly agreed: readonly AgreementResponse[];
  readonly idempotencyKey: string;
}

/** Before a listing is taken back: what ends with it, and what stays. */
export function WithdrawListingPage(props: WithdrawListingPageProps) {
  const { t } = usePage();
  const { listing, waiting, isOneOfSeries, agreed, errors, typed, general, idempotencyKey } = props;
  const path = `/${listing.kind}s/${listing.id}`;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t(`exchange:kind.${listing.kind}`)}
        title={t('exchange:listing.withdraw.title')}
        lead={listing.title}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary
        errors={errors}
        labels={{
          reason: t('exchange:agreement.cancel.reason'),
          legs: t('exchange:leg.which'),
          agreed: t('exchange:withdraw.agreed'),
        }}
      />
      <p>{t('exchange:listing.withdraw.lead')}</p>
      {waiting > 0 && <p>{t('exchange:listing.withdraw.waiting', { count: waiting })}</p>}
      {listing.state === 'matched' && <p>{t('exchange:listing.withdraw.agreed')}</p>}
      <Legs legs={listing.legs} kind={listing.kind} traveller={listing.person} />
      <Ahead agreed={agreed} />
      <Form action={`${path}/withdraw`} idempotencyKey={idempotencyKey}>
        <Fates {...props} />
        {isOneOfSeries && (
          <CheckboxField name="fromHere" label={t('exchange:series.withdraw_from')} value={typed['fromHere']} />
        )}
        <TextField
          name="reason"
          label={t('exchange:agreement.cancel.reason')}
          hint={t('exchange:agreement.cancel.reason.hint')}
          value={typed['reason']}
          error={errors['reason']}
        />
        <div class="cluster">
          <Button text={t('exchange:listing.withdraw.yes')} kind="danger" />
          <LinkButton href={path} text={t('exchange:agreement.not_yet')} kind="quiet" />
        </div>
      </Form>
    </div>
  );
}

function Ahead({ agreed }: Pick<WithdrawListingPageProps, 'agreed'>) {
  const { t, language } = usePage();
  if (agreed.length === 0) return null;
  return (
    <Section title={t('exchange:withdraw.ahead')}>
      <ul>
        {agreed.map(({ id, receiver, startsAt, endsAt, title, leg }) => (
          <li key={id}>
            <a href={`/agreements/${id}`}>{legTitle(t, title, leg)}</a> · {receiver.name} ·{' '}
            {formatWhen(startsAt, endsAt, language)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Which ways of a journey end, and what becomes of what others count on. */
function Fates({ listing, agreed, typed, errors }: WithdrawListingPageProps) {
  const { t } = usePage();
  return (
    <>
      {hasOtherLeg({ legs: listing.legs, requestId: listing.id }) && (
        <RadioCards
          name="legs"
          label={t('exchange:leg.which')}
          value={typed['legs'] ?? 'this'}
          error={errors['legs']}
          required
          options={[
            { value: 'this', label: t(`exchange:leg.cancel.this.${listing.leg ?? 'out'}`) },
            { value: 'all', label: t('exchange:leg.cancel.all') },
          ]}
        />
      )}
      {agreed.length > 0 && (
        <RadioCards
          name="agreed"
          label={t('exchange:withdraw.agreed')}
          value={typed['agreed'] ?? 'keep'}
          error={errors['agreed']}
          required
          options={[
            { value: 'keep', label: t('exchange:withdraw.keep') },
            { value: 'call_off', label: t('exchange:withdraw.call_off') },
          ]}
        />
      )}
    </>
  );
}
