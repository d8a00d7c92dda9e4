// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';
import { formatDay, type PageContext } from '@reciproca/ui';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { SeriesView } from '../application/view-series.js';
import { weeklyOf } from '../domain/schedule.js';
import type { Occurrence } from '../persistence/series.read-model.js';
import { listingWhen } from '../texts/repeat-text.js';

/** Of a request that comes round: the dates a yes to this proposal would be for, and those that stay open. */
export function datesOf(
  series: SeriesView | null,
  proposal: ProposalResponse,
): { readonly fitting: readonly Occurrence[]; readonly open: readonly Occurrence[] } {
  const all = proposal.circleId ? [] : (series?.occurrences ?? []);
  const fitting = all.filter(({ proposalState }) => proposalState === proposal.state);
  const open = all.filter((one) => one.state === 'open' && one.startsAt > new Date() && !fitting.includes(one));
  return { fitting, open };
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
  const { fitting, open } = datesOf(series, proposal);
  const [first] = fitting;
  if (!series || !first) return [];
  const list = (dates: readonly Occurrence[]): string =>
    dates.map(({ startsAt }) => formatDay(startsAt, language)).join(', ');
  return [
    {
      term: t('exchange:series.part'),
      value: listingWhen(t, language, { recurrence: series.recurrence, slots: [first] }) ?? '',
    },
    { term: t('exchange:series.fits'), value: list(fitting) },
    ...(open.length > 0 ? [{ term: t('exchange:series.open'), value: list(open) }] : []),
  ];
}
