// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, type Column, DataTable, formatWhen, PersonLink, Section, usePage } from '@reciproca/ui';
import type { ShownPlace } from '../application/show-place.js';

type Standing = ShownPlace['standing'][number];

/** What is open at a place or still to come, with what falls on days on which it is closed marked. */
export function PlaceStanding({ standing }: Pick<ShownPlace, 'standing'>) {
  const { t, language } = usePage();
  const columns: Column<Standing>[] = [
    {
      key: 'what',
      header: t('territory:place.standing.what'),
      cell: ({ kind, title, href }) => (
        <a href={href}>{[t(`territory:place.standing.kind.${kind}`), title].filter(Boolean).join(': ')}</a>
      ),
    },
    {
      key: 'when',
      header: t('territory:place.standing.when'),
      cell: ({ startsAt, endsAt, closed }) => (
        <>
          {startsAt && endsAt ? formatWhen(startsAt, endsAt, language) : t('territory:place.standing.always')}{' '}
          {closed && <Badge tone="warning">{t('territory:place.standing.closed')}</Badge>}
        </>
      ),
    },
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
    <Section title={t('territory:place.standing')}>
      <p>{t('territory:place.standing.lead')}</p>
      <DataTable
        caption={t('territory:place.standing')}
        captionHidden
        columns={columns}
        rows={standing}
        rowKey={({ href, startsAt }) => `${href} ${startsAt?.toISOString() ?? ''}`}
        empty={<p>{t('territory:place.standing.none')}</p>}
      />
    </Section>
  );
}
