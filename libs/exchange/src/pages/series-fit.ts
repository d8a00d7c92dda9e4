// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';
import { formatDay, type PageContext, withCommas } from '@reciproca/ui';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { SeriesDate, SeriesView } from '../application/view-series.js';
import { weeklyOf } from '../domain/schedule.js';
import { listingWhen } from '../texts/repeat-text.js';

/** Of a request that comes round: the dates a yes to this proposal would be for, those that stay open, and those on which nobody is looked for. */
export function datesOf(
  series: SeriesView | null,
  proposal: ProposalResponse,
): Readonly<Record<'fitting' | 'open' | 'resting', readonly SeriesDate[]>> {
  const all = proposal.circleId ? [] : (series?.occurrences ?? []);
  const fitting = all.filter(({ proposalState }) => proposalState === proposal.state);
  const left = all.filter((one) => one.state === 'open' && one.startsAt > new Date() && !fitting.includes(one));
  return { fitting, open: left.filter(({ rests }) => !rests), resting: left.filter(({ rests }) => rests) };
}

/** Whether there are dates beyond those that are laid out yet. */
export function goesOn(series: SeriesView | null): boolean {
  const last = series?.occurrences.at(-1);
  const endsOn = series && weeklyOf(series.recurrence).weekly.endsOn;
  return !!last && !!endsOn && endsOn > addDays(romeDay(last.startsAt), 6);
}

/** The same as lines of a page. */
export function seriesFit({
  series,
  proposal,
  page: { t, language },
}: {
  readonly series: SeriesView | null;
  readonly proposal: ProposalResponse;
  readonly page: PageContext;
}): { term: string; value: string }[] {
  const { fitting, open, resting } = datesOf(series, proposal);
  const [first] = fitting;
  if (!series || !first) return [];
  const list = (dates: readonly SeriesDate[]): string =>
    withCommas(
      dates.map(({ startsAt }) => formatDay(startsAt, language)),
      language,
    );
  return [
    {
      term: t('exchange:series.part'),
      value: listingWhen(t, language, { recurrence: series.recurrence, slots: [first] }) ?? '',
    },
    { term: t('exchange:series.fits'), value: list(fitting) },
    ...(open.length > 0 ? [{ term: t('exchange:series.open'), value: list(open) }] : []),
    ...(resting.length > 0 ? [{ term: t('exchange:series.resting'), value: list(resting) }] : []),
  ];
}
