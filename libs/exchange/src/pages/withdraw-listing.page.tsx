// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, CheckboxField, Form, LinkButton, PageHeading, TextField, usePage } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';

export interface WithdrawListingPageProps {
  readonly listing: ListingResponse;
  /** How many have said yes and wait for an answer. */
  readonly waiting: number;
  /** Whether it is one date of several. */
  readonly isOneOfSeries: boolean;
  readonly idempotencyKey: string;
}

/** Before a listing is taken back: what ends with it, and what stays. */
export function WithdrawListingPage({ listing, waiting, isOneOfSeries, idempotencyKey }: WithdrawListingPageProps) {
  const { t } = usePage();
  const path = `/${listing.kind}s/${listing.id}`;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t(`exchange:kind.${listing.kind}`)}
        title={t('exchange:listing.withdraw.title')}
        lead={listing.title}
      />
      <p>{t('exchange:listing.withdraw.lead')}</p>
      {waiting > 0 && <p>{t('exchange:listing.withdraw.waiting', { count: waiting })}</p>}
      {listing.state === 'matched' && <p>{t('exchange:listing.withdraw.agreed')}</p>}
      <Form action={`${path}/withdraw`} idempotencyKey={idempotencyKey}>
        {isOneOfSeries && <CheckboxField name="fromHere" label={t('exchange:series.withdraw_from')} />}
        <TextField
          name="reason"
          label={t('exchange:agreement.cancel.reason')}
          hint={t('exchange:agreement.cancel.reason.hint')}
        />
        <div class="cluster">
          <Button text={t('exchange:listing.withdraw.yes')} kind="danger" />
          <LinkButton href={path} text={t('exchange:agreement.not_yet')} kind="quiet" />
        </div>
      </Form>
    </div>
  );
}
