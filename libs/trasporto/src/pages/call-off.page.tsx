// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatTime, LinkButton, type Named, PageHeading, PersonLink, PostButton, usePage } from '@reciproca/ui';
import type { DriverTrip } from '../domain/driver-trip.js';

export interface CallOffPageProps {
  readonly title: string;
  /** The departure's own page, or that of the day. */
  readonly path: string;
  /** Null where there is no departure any more. */
  readonly driver: Named | null;
  readonly trips: readonly DriverTrip[];
  readonly newKey: () => string;
}

/** "I cannot go": who is told, and what becomes of them, before it is said. */
export function CallOffPage({ title, path, driver, trips, newKey }: CallOffPageProps) {
  const { t, language } = usePage();
  const boarding = trips.flatMap(({ stops }) => stops.filter(({ kind }) => kind === 'pick_up'));
  const [agreed, asking] = [boarding.filter((one) => one.agreementId), boarding.filter((one) => !one.agreementId)];
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={driver && <PersonLink {...driver} />}
        title={t('trasporto:departure.call_off.title')}
        lead={title}
      />
      {boarding.length === 0 && <p>{t('trasporto:departure.call_off.nobody', { count: trips.length })}</p>}
      {agreed.length > 0 && (
        <>
          <p>{t('trasporto:departure.call_off.told')}</p>
          <ul>
            {agreed.map((one) => (
              <li key={one.proposalId}>
                {t(one.isParcel ? 'trasporto:departure.parcel_of' : 'trasporto:departure.rider', {
                  name: one.name,
                  time: formatTime(one.at, language),
                })}
              </li>
            ))}
          </ul>
          <p>{t('trasporto:departure.call_off.searched', { count: agreed.length })}</p>
        </>
      )}
      {asking.length > 0 && (
        <p>{t('trasporto:departure.call_off.asking', { names: asking.map(({ name }) => name).join(', ') })}</p>
      )}
      <p>{t('trasporto:departure.call_off.back')}</p>
      <div class="cluster">
        <PostButton
          action={`${path}/call-off`}
          text={t('trasporto:departure.call_off.yes')}
          kind="danger"
          idempotencyKey={newKey()}
          waits={title}
        />
        <LinkButton href={path} text={t('trasporto:departure.call_off.no')} kind="quiet" />
      </div>
    </div>
  );
}
