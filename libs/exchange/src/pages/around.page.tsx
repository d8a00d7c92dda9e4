// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';
import {
  CardGrid,
  EmptyState,
  ErrorSummary,
  LinkButton,
  LiveRegion,
  PageHeading,
  Pagination,
  PostButton,
  Tabs,
  usePage,
} from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import { AROUND_TOPIC } from '../domain/around-topic.js';
import { LISTING_KINDS, oppositeOf } from '../domain/listing.js';
import type { KindAround } from '../persistence/kinds-around.read-model.js';
import { AroundKinds } from './around-kinds.js';
import { AroundMap } from './around-map.js';
import { AroundNav, Orders } from './around-nav.js';
import { AroundSearch, type AroundSearchProps } from './around-search.js';
import { type AroundQuery, aroundPath, isNarrowed, wholeBoardPath } from './around.query.js';
import { ListingCard } from './cards.js';

export interface AroundProps extends Omit<AroundSearchProps, 'hasHome'> {
  readonly listings: readonly ListingResponse[];
  readonly kinds: readonly KindAround[];
  readonly next: string | null;
  /** The part of the grid in which the reader lives; null where that is not known. */
  readonly home: Point | null;
  readonly newKey: () => string;
}

export function AroundPage(props: AroundProps) {
  const { query, errors, listings, kinds, next, home, answers, newKey } = props;
  const { t } = usePage();
  const isEmpty = query.view === 'kinds' ? kinds.length === 0 : listings.length === 0;
  return (
    <div class="stack">
      <PageHeading title={t('exchange:around.title')} lead={t('exchange:around.lead')} />
      <ErrorSummary errors={errors} labels={{ day: t('exchange:around.day') }} />
      <Tabs
        label={t('exchange:around.title')}
        items={LISTING_KINDS.toReversed().map((kind) => ({
          href: aroundPath(query, { kind, free: undefined }),
          text: t(`exchange:around.${kind}s`),
          current: query.kind === kind,
        }))}
      />
      {query.view !== 'kinds' && <AroundSearch {...props} hasHome={home !== null} />}
      <div class="cluster">
        <AroundNav query={query} />
        {query.view === 'list' && <Orders query={query} hasHome={home !== null} />}
      </div>
      <LiveRegion name={AROUND_TOPIC} class="stack">
        {isEmpty && <NothingHere query={query} answers={answers} />}
        {query.view === 'kinds' && <AroundKinds query={query} kinds={kinds} />}
        {query.view === 'map' && <AroundMap listings={listings} home={home} answers={answers} />}
        {query.view === 'list' && !isEmpty && (
          <CardGrid label={t(`exchange:around.${query.kind}s`)}>
            {listings.map((listing) => (
              <ListingCard key={listing.id} listing={listing} headingLevel={2} answers={answers} from={home} />
            ))}
          </CardGrid>
        )}
        <Pagination nextHref={next && aroundPath(query, { after: next })} />
      </LiveRegion>
      {answers && query.view !== 'kinds' && <Follow query={query} newKey={newKey} />}
    </div>
  );
}

/** Being told when more of what is looked for comes: of a kind of help, or of words. */
function Follow({ query, newKey }: Pick<AroundProps, 'query' | 'newKey'>) {
  const { t } = usePage();
  const { kind, service, category, words } = query;
  const fields = Object.entries({ kind, service, category, words }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  const isFollowable = Boolean(words) || Boolean(category);
  return (
    <div class="cluster no-print">
      {isFollowable && (
        <PostButton
          action="/around/follows"
          text={t('exchange:follow.add')}
          kind="outline"
          icon="bell"
          fields={Object.fromEntries(fields)}
          idempotencyKey={newKey()}
        />
      )}
      <LinkButton href="/around/follows" text={t('exchange:follow.see')} icon="bell" kind="quiet" />
      <LinkButton href="/favourites" text={t('exchange:favourite.title')} icon="heart" kind="quiet" />
    </div>
  );
}

/** What to do instead: look for less, or write down what one needs or can give. */
function NothingHere({ query, answers }: { query: AroundQuery; answers: boolean }) {
  const { t } = usePage();
  const own = oppositeOf(query.kind);
  return (
    <EmptyState
      icon="note"
      text={t(isNarrowed(query) ? 'exchange:around.none.narrowed' : 'exchange:around.none')}
      action={
        <>
          {isNarrowed(query) && (
            <LinkButton href={wholeBoardPath(query)} text={t('exchange:around.everything')} kind="outline" />
          )}
          {answers && <LinkButton href={`/${own}s/new`} text={t(`exchange:new.${own}`)} icon="plus" kind="outline" />}
        </>
      }
    />
  );
}
