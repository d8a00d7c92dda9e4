// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Card,
  CardGrid,
  EmptyState,
  formatDay,
  formatMetres,
  formatTime,
  LinkButton,
  PageHeading,
  PeopleText,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { RoundSummary } from '../application/view-rounds.js';
import { ROUND_TONES } from './round.page.js';

export function RoundsPage({ rounds }: { rounds: readonly RoundSummary[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('trasporto:rounds.title')}
        lead={t('trasporto:rounds.lead')}
        actions={<LinkButton href="/rounds/new" text={t('trasporto:round.new')} icon="plus" />}
      />
      {rounds.length === 0 && <EmptyState icon="car" text={t('trasporto:rounds.none')} />}
      <CardGrid columns={2} label={t('trasporto:rounds.title')}>
        {rounds.map(({ id, state, driverId, driverName, leavesAt, backAt, deliveries, metres }) => (
          <Card
            key={id}
            title={`${formatDay(leavesAt, language)}, ${formatTime(leavesAt, language)}–${formatTime(backAt, language)}`}
            href={`/rounds/${id}`}
            headingLevel={2}
            icon="car"
            badge={<StateBadge tone={ROUND_TONES[state]} text={t(`trasporto:round.state.${state}`)} />}
            meta={
              <PeopleText
                text={[
                  driverName,
                  t('trasporto:round.count', { count: deliveries }),
                  formatMetres(metres, language),
                ].join(' · ')}
                people={[{ id: driverId, name: driverName }]}
              />
            }
          />
        ))}
      </CardGrid>
    </div>
  );
}
