// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatWhen, usePage } from '@reciproca/ui';
import { CirclePartList } from './circle-parts.js';
import type { Ahead } from '../application/what-lies-ahead.js';

/** The dates in brackets, where there are more of them than posts. */
export function ofDates({ posts, dates }: Ahead['open'], t: ReturnType<typeof usePage>['t']): string {
  return dates > posts ? ` (${t('exchange:ahead.dates', { count: dates })})` : '';
}

/** Lines of a list: what is called off and hidden once somebody is kept out or goes. */
export function LiesAhead({ personId, ahead }: { readonly personId: string; readonly ahead: Ahead }) {
  const { t, language } = usePage();
  const otherOf = ({ giver, receiver }: Ahead['agreements'][number]): string =>
    giver.id === personId ? receiver.name : giver.name;
  return (
    <>
      {ahead.agreements.length > 0 && (
        <li>
          {t('exchange:ahead.calledOff', { count: ahead.agreements.length })}
          <ul>
            {ahead.agreements.map((agreement) => (
              <li key={agreement.id}>
                <a href={`/agreements/${agreement.id}`}>{agreement.title}</a>
                {` · ${formatWhen(agreement.startsAt, agreement.endsAt, language)} · ${otherOf(agreement)}`}
              </li>
            ))}
          </ul>
        </li>
      )}
      {ahead.falling.length > 0 && (
        <li>
          {t('exchange:ahead.falling', { count: ahead.falling.length })}
          <CirclePartList parts={ahead.falling} />
        </li>
      )}
      <li>{t('exchange:ahead.hidden', { count: ahead.open.posts, dates: ofDates(ahead.open, t) })}</li>
    </>
  );
}
