// SPDX-License-Identifier: AGPL-3.0-or-later
import { Navigate, WayPicture } from '@reciproca/maps';
import { comuneGround } from '@reciproca/territory';
import { formatTime, Timeline, type TimelineItem, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { RoundHalt, RoundItem } from '../application/view-rounds.js';

export interface RoundHaltsProps {
  readonly leavesAt: string;
  readonly backAt: string;
  readonly halts: readonly RoundHalt[];
  /** What stands beside each thing brought, such as whether it is done. */
  readonly besideDelivery?: (item: RoundItem) => ComponentChildren;
}

/** The halts of a round in order, drawn and told, with what is taken into the car and what is brought at each. */
export function RoundHalts({ leavesAt, backAt, halts, besideDelivery }: RoundHaltsProps) {
  const { t, language } = usePage();
  const items: TimelineItem[] = [
    { when: formatTime(leavesAt, language), title: t('trasporto:trips.leave') },
    ...halts.map(({ at, spot, collects, delivers, ...halt }, nth): TimelineItem => ({
      when: formatTime(at, language),
      title: (
        <>
          {`${nth + 1}. ${nameOf(halt)} `}
          <Navigate spot={spot} name={nameOf(halt)} />
        </>
      ),
      tone: delivers.length > 0 ? 'success' : 'info',
      text: (
        <ul class="plain-list">
          {delivers.map((item) => (
            <li key={`d${item.requestId}`} class="cluster">
              <ItemLine item={item} verb={item.carries === 'visit' ? 'call_on' : 'bring'} />
              {besideDelivery?.(item)}
            </li>
          ))}
          {collects.map((item) => (
            <li key={`c${item.requestId}`}>
              <ItemLine item={item} verb="collect" />
            </li>
          ))}
        </ul>
      ),
    })),
    { when: formatTime(backAt, language), title: t('trasporto:round.back') },
  ];
  const label = t('trasporto:round.halts');
  return (
    <div class="map-beside">
      <WayPicture id="round" title={label} ground={comuneGround()} spots={halts.map(({ spot }) => spot)} />
      <Timeline label={label} items={items} />
    </div>
  );
}

/** Homes are named after their address, and addresses may end with their comune. */
function nameOf({ place, address }: Pick<RoundHalt, 'place' | 'address'>): string {
  return [...new Set([place, ...(address?.split(', ') ?? [])])].join(', ');
}

function ItemLine({ item, verb }: { item: RoundItem; verb: 'collect' | 'bring' | 'call_on' }) {
  const { t } = usePage();
  const { name, title, carries, crates, phone, note, agreementId } = item;
  const what = t(`trasporto:carries.${carries}`, { count: crates });
  const text = t(`trasporto:round.${verb}`, { what, name });
  return (
    <span>
      {agreementId ? <a href={`/agreements/${agreementId}`}>{text}</a> : <strong>{text}</strong>}
      {` · ${title}`}
      {verb !== 'collect' && phone && ` · ${phone}`}
      {verb !== 'collect' && note && ` · ${note}`}
    </span>
  );
}
