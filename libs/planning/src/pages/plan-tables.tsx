// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, Details, EmptyState, Section, usePage } from '@reciproca/ui';
import type { NamedListing, NamedPlan } from '../application/view-runs.js';

export function ListingName({ kind, id, listing }: { kind: 'request' | 'offer'; id: string; listing: NamedListing }) {
  const { t } = usePage();
  return (
    <span>
      <a href={`/${kind}s/${id}`}>{listing.title}</a>
      <br />
      <small>
        {listing.person}
        {listing.service && ` · ${t(`exchange:service.${listing.service}`)}`}
      </small>
    </span>
  );
}

/** Proposals made before that the plan does without. */
export function DroppedTable({ rows }: { rows: NamedPlan['dropped'] }) {
  const { t } = usePage();
  return (
    <Details summary={t('planning:plan.dropped_count', { count: rows.length })}>
      <DataTable
        caption={t('planning:plan.dropped')}
        captionHidden
        rows={rows}
        rowKey={({ proposalId }) => proposalId}
        columns={[
          {
            key: 'request',
            header: t('exchange:kind.request'),
            cell: ({ requestId, request }) => <ListingName kind="request" id={requestId} listing={request} />,
          },
          {
            key: 'offer',
            header: t('exchange:kind.offer'),
            cell: ({ offerId, offer }) => <ListingName kind="offer" id={offerId} listing={offer} />,
          },
        ]}
      />
    </Details>
  );
}

/** Who is left without, and why. */
export function UnservedTable({ rows }: { rows: NamedPlan['unserved'] }) {
  const { t } = usePage();
  return (
    <Section title={t('planning:plan.unserved')}>
      <DataTable
        caption={t('planning:plan.unserved')}
        captionHidden
        rows={rows}
        rowKey={({ requestId }) => requestId}
        empty={<EmptyState icon="check-circle" text={t('planning:plan.all_served')} />}
        columns={[
          {
            key: 'request',
            header: t('exchange:kind.request'),
            cell: ({ requestId, request }) => <ListingName kind="request" id={requestId} listing={request} />,
          },
          {
            key: 'why',
            header: t('planning:plan.why'),
            cell: ({ reason, looked }) => t(`planning:unserved.${reason}`, { count: looked }),
          },
          {
            key: 'ask',
            header: t('planning:why.title'),
            cell: ({ requestId }) => <a href={`/why-not?requestId=${requestId}`}>{t('planning:why.open')}</a>,
          },
        ]}
      />
    </Section>
  );
}
