// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { EmptyState, LinkButton, LiveRegion, PageHeading, Pagination, Tabs, usePage } from '@reciproca/ui';
import type { Point } from '@reciproca/territory';
import type { ListingResponse } from '../application/listing.response.js';
import { AROUND_TOPIC } from '../domain/around-topic.js';
import type { ListingKind, Service } from '../domain/listing.js';
import { AroundMap } from './around-map.js';
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

export const AROUND_VIEWS = ['list', 'map'] as const;
export type AroundView = (typeof AROUND_VIEWS)[number];

export interface AroundProps extends ListingsProps {
  readonly service: Service | null;
  readonly view: AroundView;
  /** The part of the grid in which the reader lives; null where that is not known. */
  readonly home: Point | null;
  /** Whether the reader answers for a person: staff at their desk do not. */
  readonly answers: boolean;
}

export function AroundPage({ kind, listings, nextHref, service, view, home, answers }: AroundProps) {
  const { t } = usePage();
  const href = (change: Partial<Pick<AroundProps, 'kind' | 'service' | 'view'>>): string =>
    listingsPath('around', { kind, service, view, ...change });
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
      <nav class="cluster" aria-label={t('exchange:around.view')}>
        {AROUND_VIEWS.map((one) => (
          <LinkButton
            key={one}
            href={href({ view: one })}
            text={t(`exchange:around.view.${one}`)}
            icon={one === 'map' ? 'map-marker' : 'list'}
            kind={view === one ? 'outline' : 'quiet'}
          />
        ))}
      </nav>
      <LiveRegion name={AROUND_TOPIC} class="stack">
        {listings.length === 0 && <EmptyState icon="note" text={t('exchange:around.none')} />}
        {view === 'map' && <AroundMap listings={listings} home={home} answers={answers} />}
        {view === 'list' &&
          listings.map((listing) => (
            <ListingCard key={listing.id} listing={listing} headingLevel={2} answers={answers} />
          ))}
        <Pagination nextHref={nextHref} />
      </LiveRegion>
    </div>
  );
}

export function listingsPath(
  scope: 'mine' | 'around',
  { kind, service, view }: Pick<AroundProps, 'kind' | 'service' | 'view'>,
): string {
  return `/${scope}?kind=${kind}${service ? `&service=${service}` : ''}${view === 'map' ? '&view=map' : ''}`;
}
