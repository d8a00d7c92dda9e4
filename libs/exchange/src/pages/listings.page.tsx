// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { EmptyState, LinkButton, LiveRegion, PageHeading, Pagination, Tabs, usePage } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import { AROUND_TOPIC } from '../domain/around-topic.js';
import type { ListingKind, Service } from '../domain/listing.js';
import { ListingCard } from './cards.js';

export interface ListingsProps {
  readonly kind: ListingKind;
  readonly listings: readonly ListingResponse[];
  readonly nextHref: string | null;
}

export function MinePage({ kind, listings, nextHref }: ListingsProps) {
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

export interface AroundProps extends ListingsProps {
  readonly service: Service | null;
  /** Whether the reader answers for a person: staff at their desk do not. */
  readonly answers: boolean;
}

export function AroundPage({ kind, listings, nextHref, service, answers }: AroundProps) {
  const { t } = usePage();
  const href = (change: { kind?: ListingKind; service?: Service | null }): string => {
    const chosen = change.service === undefined ? service : change.service;
    return `/around?kind=${change.kind ?? kind}${chosen ? `&service=${chosen}` : ''}`;
  };
  return (
    <div class="stack">
      <PageHeading title={t('exchange:around.title')} lead={t('exchange:around.lead')} />
      <Tabs
        label={t('exchange:around.title')}
        items={[
          { href: href({ kind: 'request' }), text: t('exchange:around.requests'), current: kind === 'request' },
          { href: href({ kind: 'offer' }), text: t('exchange:around.offers'), current: kind === 'offer' },
        ]}
      />
      <nav class="cluster" aria-label={t('exchange:around.filter')}>
        <LinkButton
          href={href({ service: null })}
          text={t('exchange:around.all')}
          kind={service ? 'quiet' : 'outline'}
        />
        {listServices().map((one) => (
          <LinkButton
            key={one}
            href={href({ service: one })}
            text={t(`exchange:service.${one}`)}
            kind={service === one ? 'outline' : 'quiet'}
          />
        ))}
      </nav>
      <LiveRegion name={AROUND_TOPIC} class="stack">
        {listings.length === 0 && <EmptyState icon="note" text={t('exchange:around.none')} />}
        {listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} headingLevel={2} answers={answers} />
        ))}
        <Pagination nextHref={nextHref} />
      </LiveRegion>
    </div>
  );
}
