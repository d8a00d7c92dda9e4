// SPDX-License-Identifier: AGPL-3.0-or-later
import { PersonLink, usePage } from '@reciproca/ui';

interface OutsideRideProps {
  readonly partner: string;
  readonly title: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** From which platform, and about whose ride of ours. */
export function OutsideRide({ partner, title, personId, personName }: OutsideRideProps) {
  const { t } = usePage();
  return (
    <p>
      {t('covoiturage:outside.from', { partner })}{' '}
      {personId && personName && (
        <>
          {title}: <PersonLink id={personId} name={personName} />
        </>
      )}
    </p>
  );
}
