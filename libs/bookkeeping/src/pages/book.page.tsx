// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  CardGrid,
  DataTable,
  EmptyState,
  formatDate,
  formatGrams,
  LinkButton,
  Section,
  Stat,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { SlipLineup } from '../application/view-book.js';
import { coveredPercent } from '../domain/coverage.js';
import type { SlipStanding } from '../domain/sale-slip.js';
import { BookFrame, bookPath, type BookPageProps, euroOf } from './book-frame.js';

export const STANDING_TONES = {
  open: 'info',
  partly: 'warning',
  late: 'danger',
  paid: 'success',
  written_off: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<SlipStanding, string>;

/** A year at a glance: what came in beside what went out, kilograms given beside those sold, and every slip. */
export function BookPage({ book }: Pick<BookPageProps, 'book'>) {
  const { t, language } = usePage();
  const { garden, year, years, coverage, slips } = book;
  const percent = coveredPercent(coverage);
  const path = bookPath(garden.id);
  const late = slips.filter(({ standing }) => standing === 'late');
  return (
    <BookFrame
      book={book}
      part="book"
      actions={
        <>
          <LinkButton href={bookPath(garden.id, 'sell')} text={t('bookkeeping:part.sell')} icon="plus" />
          <LinkButton href={`${path}/sheet`} text={t('bookkeeping:sheet')} icon="print" kind="outline" />
        </>
      }
    >
      {years.length > 1 && (
        <p class="cluster">
          {years.map((one) => (
            <a key={one} href={`${path}?year=${one}`} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>
          ))}
        </p>
      )}
      <Section title={t('bookkeeping:year', { year })} id="year">
        <CardGrid columns={3}>
          <Stat
            value={percent === null ? t('bookkeeping:no_costs') : `${percent} %`}
            label={t('bookkeeping:covered')}
            tone="success"
          />
          <Stat value={euroOf(coverage.receivedCents, language)} label={t('bookkeeping:received')} tone="info" />
          <Stat value={euroOf(coverage.costCents, language)} label={t('bookkeeping:costs')} tone="info" />
          <Stat value={formatGrams(coverage.givenGrams, language)} label={t('bookkeeping:given_kg')} tone="success" />
          <Stat value={formatGrams(coverage.soldGrams, language)} label={t('bookkeeping:sold_kg')} />
          <Stat
            value={euroOf(coverage.owedCents, language)}
            label={t('bookkeeping:owed')}
            tone={late.length > 0 ? 'warning' : 'neutral'}
          />
        </CardGrid>
      </Section>
      {late.length > 0 && (
        <Section title={t('bookkeeping:late')} id="late">
          <SlipTable slips={late} title={t('bookkeeping:late')} />
        </Section>
      )}
      <Section title={t('bookkeeping:slips')} id="slips">
        <SlipTable slips={slips} title={t('bookkeeping:slips')} />
      </Section>
      <p class="cluster">
        <LinkButton href={`${path}/xlsx?year=${year}`} text={t('bookkeeping:xlsx')} icon="download" kind="outline" />
        <LinkButton href={`${path}/csv?year=${year}`} text={t('bookkeeping:csv')} icon="download" kind="outline" />
      </p>
    </BookFrame>
  );
}

function SlipTable({ slips, title }: { slips: readonly SlipLineup[]; title: string }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={slips}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="note" text={t('bookkeeping:slips.none')} />}
      columns={[
        {
          key: 'number',
          header: t('bookkeeping:number'),
          cell: ({ id, number, year }) => <a href={`/sale-slips/${id}`}>{`${number}/${year}`}</a>,
        },
        { key: 'day', header: t('bookkeeping:day'), cell: ({ day }) => formatDate(day, language) },
        { key: 'buyer', header: t('bookkeeping:buyer'), cell: ({ buyerName }) => buyerName },
        { key: 'sum', header: t('bookkeeping:sum'), numeric: true, cell: ({ cents }) => euroOf(cents, language) },
        {
          key: 'standing',
          header: t('bookkeeping:standing'),
          cell: ({ standing }) => (
            <StateBadge tone={STANDING_TONES[standing]} text={t(`bookkeeping:standing.${standing}`)} />
          ),
        },
        { key: 'due', header: t('bookkeeping:due_on'), cell: ({ dueOn }) => formatDate(dueOn, language) },
      ]}
    />
  );
}
