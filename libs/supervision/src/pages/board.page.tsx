// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, type Column, DataTable, EmptyState, formatDay, formatRelative, formatTime, LinkButton, LiveRegion, PageHeading, Tabs, usePage } from '@reciproca/ui';
import { BOARD_VIEWS, type BoardCounts, type BoardRow, type BoardView } from '../persistence/board.read-model.js';

const STATE_OF = { offer: 'listing', request: 'listing', agreement: 'agreement', proposal: 'proposal' } as const;

/** Everything that may need an operator, kept up to date by itself. */
export function BoardPage({ view, counts, rows }: { view: BoardView; counts: BoardCounts; rows: readonly BoardRow[] }) {
  const { t } = usePage();
  const actions = <LinkButton href="/people" text={t('supervision:board.call')} icon="telephone" />;
  return (
    <div class="stack">
      <PageHeading title={t('supervision:board.title')} lead={t('supervision:board.lead')} actions={actions} />
      <LiveRegion name="board" class="stack">
        <Tabs
          label={t('supervision:board.views')}
          items={BOARD_VIEWS.map((one) => ({
            href: `/board?view=${one}`,
            text: t(`supervision:board.view.${one}`),
            current: one === view,
            badge: counts[one],
          }))}
        />
        <p class="cluster">
          {counts.calls > 0 && <LinkButton href="/calls" text={t('supervision:board.calls', { count: counts.calls })} icon="telephone" kind="outline" />}
          <LinkButton href="/corrections" text={t('supervision:board.corrections', { count: counts.corrections })} kind="quiet" />
        </p>
        {rows.length === 0 ? (
          <EmptyState icon="check-circle" text={t(`supervision:board.none.${view}`)} />
        ) : (
          <BoardTable caption={t(`supervision:board.view.${view}`)} rows={rows} />
        )}
      </LiveRegion>
    </div>
  );
}

function BoardTable({ caption, rows }: { caption: string; rows: readonly BoardRow[] }) {
  const { t, language } = usePage();
  const columns: Column<BoardRow>[] = [
    {
      key: 'title',
      header: t('supervision:column.what'),
      cell: (row) => (
        <>
          <a href={`/${row.kind}s/${row.id}`}>{row.title}</a> {row.urgent && <Badge tone="warning">{t('exchange:listing.urgent')}</Badge>}
        </>
      ),
    },
    { key: 'person', header: t('supervision:column.who'), cell: (row) => <a href={`/people/${row.person_id}`}>{row.person}</a> },
    { key: 'service', header: t('supervision:column.service'), cell: (row) => t(`exchange:service.${row.service}`) },
    { key: 'at', header: t('supervision:column.when'), cell: (row) => (row.at ? `${formatDay(row.at, language)}, ${formatTime(row.at, language)}` : '—') },
    { key: 'since', header: t('supervision:column.since'), cell: (row) => formatRelative(row.since, language) },
    {
      key: 'state',
      header: t('supervision:column.state'),
      cell: (row) =>
        row.kind === 'request' && row.state === 'open'
          ? t('supervision:column.proposals', { count: row.proposals })
          : t(`exchange:${STATE_OF[row.kind]}.state.${row.state}`),
    },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
