// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Badge,
  type Column,
  DataTable,
  formatList,
  formatNearDate,
  formatWhen,
  PersonLink,
  Section,
  usePage,
} from '@reciproca/ui';
import type { ShownPlace } from '../application/show-place.js';
import { type StandingLine, standingLines } from '../domain/standing-lines.js';

/** Where the page leads to it. */
export const STANDING_ID = 'standing';

/** What is open at a place or still to come, with what falls on days on which it is closed marked. */
export function PlaceStanding({ standing }: Pick<ShownPlace, 'standing'>) {
  const { t } = usePage();
  const columns: Column<StandingLine>[] = [
    {
      key: 'what',
      header: t('territory:place.standing.what'),
      cell: ({ next: { kind, title, href } }) => (
        <a href={href}>{[t(`territory:place.standing.kind.${kind}`), title].filter(Boolean).join(': ')}</a>
      ),
    },
    { key: 'when', header: t('territory:place.standing.when'), cell: (line) => <When {...line} /> },
    {
      key: 'who',
      header: t('territory:place.standing.who'),
      cell: ({ people }) => (
        <ul class="plain-list">
          {people.map(({ id, name }) => (
            <li key={id}>
              <PersonLink id={id} name={name} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Section title={t('territory:place.standing')} id={STANDING_ID}>
      <p>{t('territory:place.standing.lead')}</p>
      <DataTable
        caption={t('territory:place.standing')}
        captionHidden
        columns={columns}
        rows={standingLines(standing)}
        rowKey={({ next }) => next.group}
        empty={<p>{t('territory:place.standing.none')}</p>}
      />
    </Section>
  );
}

/** So many days are named; of more it is said how many. */
const MOST_NAMED = 3;

function When({ next: { startsAt, endsAt }, more, closed }: StandingLine) {
  const { t, language } = usePage();
  const days = [...new Set(closed.flatMap(({ startsAt: at }) => (at ? [formatNearDate(at, language)] : [])))];
  return (
    <>
      {startsAt && endsAt ? formatWhen(startsAt, endsAt, language) : t('territory:place.standing.always')}{' '}
      {more > 0 && t('territory:ties.more', { count: more })}{' '}
      {days.length > 0 && (
        <Badge tone="warning">
          {days.length > MOST_NAMED
            ? t('territory:place.standing.closedOften', { count: days.length })
            : t('territory:place.standing.closed', { days: formatList(days, language) })}
        </Badge>
      )}
    </>
  );
}
