// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoardAct, BoardSource } from '@reciproca/web';
import {
  Alert,
  EmptyState,
  type FieldErrors,
  LinkButton,
  LiveRegion,
  type Option,
  PageHeading,
  Pagination,
  Section,
  Stat,
  Tabs,
  usePage,
} from '@reciproca/ui';
import { boardPath, type BoardQuery, OVERVIEW, queryString } from '../application/board-query.js';
import { type Board, spanOf, type WorkedCard } from '../application/show-board.js';
import type { SavedView } from '../persistence/board-view.repository.js';
import { BoardCardItem } from './board-card.js';
import { BoardFilters } from './board-filters.js';
import type { Opening } from '../application/show-opening.js';
import { OpeningOnBoard } from './opening.page.js';
import { BoardKeys } from './board-keys.js';
import { ManyForm } from './many-form.js';
import { INCOMING_CALL_PATH } from '../domain/call-paths.js';
import { SavedViewLinks, SavedViewsForm } from './saved-views.js';

export interface BoardPageProps {
  readonly query: BoardQuery;
  readonly board: Board;
  readonly areas: readonly Option[];
  readonly staff: readonly Option[];
  readonly views: readonly SavedView[];
  /** What can be done to several cards of this list at once. */
  readonly acts: readonly BoardAct[];
  /** The way to the first exchange, while an ente is on it. */
  readonly opening: Opening | null;
  readonly allTicked: boolean;
  readonly viewerId: string;
  readonly now: Date;
  readonly form: {
    readonly errors: FieldErrors;
    readonly typed: Record<string, unknown>;
    readonly general: string | null;
  };
}

/** Everything that may need an operator, kept up to date by itself. */
export function BoardPage(props: BoardPageProps) {
  const { query, board, areas, staff, views, viewerId, now, form, acts, allTicked, opening } = props;
  const { t } = usePage();
  const chosen = board.counts.find(({ source }) => source.key === query.view);
  const address = queryString(query);
  const items = (
    <CardList
      cards={board.cards}
      mixed={!chosen}
      viewerId={viewerId}
      now={now}
      back={`/board?${address}`}
      ticks={chosen ? (allTicked ? 'all' : 'none') : null}
    />
  );
  return (
    <div class="stack" data-board-keys={INCOMING_CALL_PATH}>
      <PageHeading
        title={t('supervision:board.title')}
        lead={t('supervision:board.lead')}
        actions={
          <>
            <LinkButton href={INCOMING_CALL_PATH} text={t('supervision:board.call')} icon="telephone" />
            {query.view === 'pending' && (
              <LinkButton href="/approvals/queue" text={t('exchange:queue.title')} icon="check-circle" kind="outline" />
            )}
            <LinkButton href="/map" text={t('maps:nav')} icon="map-marker" kind="outline" />
            <LinkButton href="/paper/notice-board" text={t('paper:board.title')} icon="print" kind="outline" />
          </>
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      {opening && <OpeningOnBoard opening={opening} />}
      <SavedViewLinks views={views} query={address} />
      <BoardFilters query={query} areas={areas} staff={staff} />
      <LiveRegion name="board" class="stack">
        {chosen ? (
          <>
            <SourceTabs query={query} board={board} />
            <Section title={t(chosen.source.textKey)} id="board-list">
              {board.cards.length === 0 ? (
                <EmptyState icon="check-circle" text={emptyText(chosen.source, t)} />
              ) : (
                <>
                  <ManyForm query={query} acts={acts} staff={staff} allTicked={allTicked} />
                  {items}
                </>
              )}
              <Pages query={query} shown={board.cards.length} count={chosen.count} />
            </Section>
          </>
        ) : (
          <>
            {(!opening || board.counts.some(({ count }) => count > 0)) && <CountGrid query={query} board={board} />}
            <Section title={t('supervision:board.pressing')} id="board-pressing">
              {board.cards.length === 0 ? <EmptyState icon="check-circle" text={t('supervision:board.calm')} /> : items}
            </Section>
          </>
        )}
      </LiveRegion>
      <SavedViewsForm views={views} query={address} form={form} />
      <BoardKeys />
    </div>
  );
}

/** Which of how many are shown, and the pages before and after. */
function Pages({ query, shown, count }: { query: BoardQuery; shown: number; count: number }) {
  const { t } = usePage();
  const { most, from } = spanOf(query);
  const page = query.page ?? 1;
  const href = (to: number) => `${boardPath({ ...query, page: to === 1 ? undefined : to })}#board-list`;
  if (count <= most && page === 1) return null;
  return (
    <div class="cluster">
      <p>{t('supervision:board.shown', { from: shown === 0 ? 0 : from + 1, to: from + shown, count })}</p>
      <Pagination
        previousHref={page > 1 ? href(page - 1) : null}
        nextHref={from + shown < count ? href(page + 1) : null}
      />
    </div>
  );
}

function SourceTabs({ query, board }: { query: BoardQuery; board: Board }) {
  const { t } = usePage();
  const lists = board.counts.map(({ source, count }) => ({
    href: boardPath({ ...query, view: source.key, page: undefined }),
    text: t(source.textKey),
    current: source.key === query.view,
    badge: count,
  }));
  const overview = {
    href: boardPath({ ...query, view: OVERVIEW, page: undefined }),
    text: t('supervision:board.view.overview'),
  };
  return <Tabs label={t('supervision:board.views')} items={[overview, ...lists]} />;
}

function CountGrid({ query, board }: { query: BoardQuery; board: Board }) {
  const { t } = usePage();
  return (
    <ul class="board-counts">
      {board.counts.map(({ source, count }) => (
        <li key={source.key}>
          <Stat
            value={count}
            label={t(source.textKey)}
            href={boardPath({ ...query, view: source.key, page: undefined })}
            tone={count === 0 ? 'success' : source.needsHand === false ? 'info' : 'warning'}
          />
        </li>
      ))}
    </ul>
  );
}

function CardList({
  cards,
  ...rest
}: {
  cards: readonly WorkedCard[];
  mixed: boolean;
  viewerId: string;
  now: Date;
  back: string;
  ticks: 'all' | 'none' | null;
}) {
  return (
    <ol class="board-list">
      {cards.map((card) => (
        <BoardCardItem key={`${card.kind} ${card.id}`} card={card} {...rest} />
      ))}
    </ol>
  );
}

function emptyText(source: BoardSource, t: ReturnType<typeof usePage>['t']): string {
  return t(source.emptyKey ?? 'supervision:board.nothing');
}
