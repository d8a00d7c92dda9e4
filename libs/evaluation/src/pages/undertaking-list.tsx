// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatDate, StateBadge, usePage } from '@reciproca/ui';
import type { Seat } from '../domain/seat.js';
import type { Undertaking } from '../domain/undertaking.js';
import { TONE_OF_UNDERTAKING } from './tones.js';

interface UndertakingListProps {
  readonly undertakings: readonly Undertaking[];
  readonly seats: readonly Seat[];
  readonly pathOf?: (id: string) => string;
}

/** What was taken on, by whom, until when, and what came of it. */
export function UndertakingList({ undertakings, seats, pathOf = pathForStaff }: UndertakingListProps) {
  const { t, language } = usePage();
  if (undertakings.length === 0) return <EmptyState icon="check-circle" text={t('evaluation:undertakings.none')} />;
  return (
    <>
      {undertakings.map(({ id, what, seatId, ownerName, dueOn, state, note, endedOn }) => {
        const seat = seats.find((one) => one.id === seatId);
        const owner = seat ? `${seat.number}. ${seat.component}` : ownerName;
        return (
          <Card
            key={id}
            title={<span lang="it">{what}</span>}
            href={pathOf(id)}
            badge={<StateBadge tone={TONE_OF_UNDERTAKING[state]} text={t(`evaluation:undertaking.${state}`)} />}
            meta={[
              owner,
              t('evaluation:due', { day: formatDate(dueOn, language) }),
              endedOn && t('evaluation:ended', { day: formatDate(endedOn, language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {note && <p lang="it">{note}</p>}
          </Card>
        );
      })}
    </>
  );
}

const pathForStaff = (id: string): string => `/evaluation-undertakings/${id}`;
