// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, LinkButton, PageHeading, Pagination, Tabs, usePage } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import type { ListingKind } from '../domain/listing.js';
import { ListingCard } from './cards.js';

export interface MineProps {
  readonly kind: ListingKind;
  readonly listings: readonly ListingResponse[];
  readonly nextHref: string | null;
}

export function MinePage({ kind, listings, nextHref }: MineProps) {
  const { t } = usePage();
  const actions = <LinkButton href={`/${kind}s/new`} text={t(`exchange:new.${kind}`)} icon="plus" />;
  return (
    <div class="stack">
      <PageHeading title={t('exchange:mine.title')} actions={actions} />
      <Tabs
        label={t('exchange:mine.title')}
        items={[
          { href: '/mine?kind=request', text: t('exchange:mine.requests'), current: kind === 'request' },
          { href: '/mine?kind=offer', text: t('exchange:mine.offers'), current: kind === 'offer' },
        ]}
      />
      {listings.length === 0 && <EmptyState icon="note" text={t('exchange:mine.none')} action={actions} />}
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} headingLevel={2} />
      ))}
      <Pagination nextHref={nextHref} />
    </div>
  );
}
