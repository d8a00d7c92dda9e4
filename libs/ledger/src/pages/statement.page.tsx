// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatMinutes,
  LinkButton,
  PageHeading,
  Pagination,
  Stat,
  usePage,
} from '@reciproca/ui';

export interface StatementRow {
  readonly id: string;
  readonly transferId: string;
  readonly at: Date;
  readonly what: string;
  readonly who: string;
  readonly minutes: number;
  readonly balanceAfter: number;
  readonly isCorrectable: boolean;
}

export interface StatementProps {
  readonly title: string;
  readonly balanceMinutes: number;
  readonly rows: readonly StatementRow[];
  readonly nextHref: string | null;
  readonly paperHref: string;
  /** For staff: whether a wrong line can be put right from here. */
  readonly mayCorrect: boolean;
}

/** The movements of somebody's minutes, readable by who does not know what a ledger is. */
export function StatementPage(props: StatementProps) {
  const { t, language } = usePage();
  const columns: Column<StatementRow>[] = [
    { key: 'at', header: t('ledger:statement.day'), cell: (row) => formatDate(row.at, language) },
    { key: 'what', header: t('ledger:statement.what'), cell: (row) => row.what },
    { key: 'who', header: t('ledger:statement.who'), cell: (row) => row.who },
    {
      key: 'minutes',
      header: t('ledger:statement.minutes'),
      cell: (row) => formatMinutes(row.minutes, language, { signed: true }),
      numeric: true,
    },
    {
      key: 'balance',
      header: t('ledger:statement.balance'),
      cell: (row) => formatMinutes(row.balanceAfter, language, { signed: true }),
      numeric: true,
    },
    ...(props.mayCorrect
      ? [
          {
            key: 'correct',
            header: t('ledger:statement.wrong'),
            cell: (row: StatementRow) =>
              row.isCorrectable && (
                <a
                  href={`/corrections/new/${row.transferId}`}
                  aria-label={t('ledger:statement.correct_this', { what: row.what })}
                >
                  {t('ledger:statement.correct')}
                </a>
              ),
          },
        ]
      : []),
  ];
  return (
    <div class="stack">
      <PageHeading
        title={props.title}
        lead={t('ledger:statement.lead')}
        actions={<LinkButton href={props.paperHref} text={t('paper:statement.paper')} icon="print" kind="outline" />}
      />
      <Stat value={formatMinutes(props.balanceMinutes, language, { signed: true })} label={t('ledger:statement.now')} />
      {props.rows.length === 0 ? (
        <EmptyState icon="clock" text={t('ledger:statement.none')} />
      ) : (
        <DataTable caption={props.title} captionHidden columns={columns} rows={props.rows} rowKey={(row) => row.id} />
      )}
      <Pagination nextHref={props.nextHref} />
    </div>
  );
}
