// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, formatDateTime, PostButton, usePage } from '@reciproca/ui';
import type { OutsideJourney } from '../domain/outside-journey.js';

interface JourneyCardProps {
  readonly journey: OutsideJourney;
  readonly partner: string;
  /** A seat in it is asked for already. */
  readonly isAsked: boolean;
  /** Where a seat in it is asked for; null where its platform takes no such asking. */
  readonly ask: { readonly path: string; readonly partnerId: string } | null;
}

/** A ride of another platform: its words, and where a seat is asked for. */
export function JourneyCard({ journey, partner, ask, isAsked }: JourneyCardProps) {
  const { t, language } = usePage();
  const { ref, pickUpAt, pickUpLabel, dropLabel, driverAlias, seats, webUrl } = journey;
  return (
    <Card
      title={formatDateTime(pickUpAt, language)}
      badge={
        <>
          <Badge tone="info">{t('covoiturage:elsewhere.theirs', { name: partner })}</Badge>
          {isAsked && <Badge tone="success">{t('covoiturage:elsewhere.is_asked')}</Badge>}
        </>
      }
      actions={
        <>
          {ask && !isAsked && (
            <PostButton
              action={ask.path}
              text={t('covoiturage:elsewhere.ask')}
              confirm={t('covoiturage:elsewhere.ask.sure', { name: partner })}
              fields={{ partnerId: ask.partnerId, ref }}
            />
          )}
          {webUrl && (
            <a href={webUrl} target="_blank" rel="noopener noreferrer">
              {t('covoiturage:elsewhere.open', { host: new URL(webUrl).hostname })}
            </a>
          )}
          {!ask && !webUrl && t('covoiturage:elsewhere.no_way', { name: partner })}
        </>
      }
    >
      <p>
        {t('covoiturage:elsewhere.way', {
          from: pickUpLabel ?? t('covoiturage:elsewhere.near_start'),
          to: dropLabel ?? t('covoiturage:elsewhere.near_end'),
        })}
      </p>
      <p>{t('covoiturage:elsewhere.driver', { name: driverAlias })}</p>
      {seats !== null && <p>{t('covoiturage:elsewhere.seats', { seats })}</p>}
    </Card>
  );
}
