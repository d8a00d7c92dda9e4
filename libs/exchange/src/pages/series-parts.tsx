// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, formatDay, formatHours, Section, usePage } from '@reciproca/ui';
import type { SeriesDate, SeriesView } from '../application/view-series.js';

/** Every date of a request that comes round, and what has become of it. */
export function SeriesDates({ series, currentId }: { readonly series: SeriesView; readonly currentId: string }) {
  const { t, language } = usePage();
  const now = new Date();
  return (
    <Section title={t('exchange:series.dates')}>
      <DataTable
        caption={t('exchange:series.dates')}
        captionHidden
        rows={series.occurrences}
        rowKey={({ requestId }) => requestId}
        columns={[
          {
            key: 'day',
            header: t('exchange:field.date'),
            cell: ({ requestId, startsAt, endsAt }) => {
              const words = `${formatDay(startsAt, language)}, ${formatHours(startsAt, endsAt, language)}`;
              return requestId === currentId ? (
                <strong>{words}</strong>
              ) : (
                <a href={`/requests/${requestId}`}>{words}</a>
              );
            },
          },
          { key: 'state', header: t('exchange:series.state'), cell: (one) => <OccurrenceState of={one} now={now} /> },
        ]}
      />
    </Section>
  );
}

function OccurrenceState({ of, now }: { readonly of: SeriesDate; readonly now: Date }) {
  const { t } = usePage();
  if (of.agreementId)
    return (
      <a href={`/agreements/${of.agreementId}`}>
        {of.agreementState === 'settled'
          ? t('exchange:series.date.fulfilled')
          : t('exchange:series.date.agreed', { name: of.giverName ?? '' })}
      </a>
    );
  if (of.state === 'withdrawn' || of.state === 'rejected') return <>{t('exchange:series.date.off')}</>;
  if (of.endsAt < now || of.state === 'expired') return <>{t('exchange:series.date.past')}</>;
  if (of.rests) return <>{t('exchange:series.date.rests')}</>;
  return <>{t(of.state === 'pending' ? 'exchange:series.date.pending' : 'exchange:series.date.open')}</>;
}
