// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, formatDateTime, PostButton, usePage } from '@reciproca/ui';
import { type AskedSeat, isLive } from '../domain/asked-seat.js';

interface SeatCardProps {
  readonly seat: AskedSeat;
  readonly now: Date;
  readonly path: string;
}

/** A seat asked for elsewhere: how it stands, and the way out. */
export function SeatCard({ seat, now, path }: SeatCardProps) {
  const { t, language } = usePage();
  const { id, status, pickUpAt, pickUpLabel, dropLabel, driverAlias } = seat;
  return (
    <Card
      title={formatDateTime(pickUpAt, language)}
      badge={<Badge tone={TONES[status] ?? 'neutral'}>{t(`covoiturage:elsewhere.status.${status}`)}</Badge>}
      actions={
        isLive(seat, now) && (
          <PostButton
            action={`${path}/seats/${id}/cancel`}
            text={t('covoiturage:elsewhere.cancel')}
            kind="outline"
            confirm={t('covoiturage:elsewhere.cancel.sure')}
          />
        )
      }
    >
      <p>
        {t('covoiturage:elsewhere.way', {
          from: pickUpLabel ?? t('covoiturage:elsewhere.near_start'),
          to: dropLabel ?? t('covoiturage:elsewhere.near_end'),
        })}
      </p>
      <p>{t('covoiturage:elsewhere.driver', { name: driverAlias })}</p>
      {status === 'CONFIRMED' && <p>{t('covoiturage:elsewhere.still_open')}</p>}
    </Card>
  );
}

const TONES: Partial<Record<AskedSeat['status'], 'success' | 'warning'>> = { CONFIRMED: 'success', SENDING: 'warning' };
