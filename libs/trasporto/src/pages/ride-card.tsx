// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementResponse, DetailLine } from '@reciproca/exchange';
import { readablePhone } from '@reciproca/identity';
import { Card, DefinitionList, formatTime, StateBadge, usePage, withCommas } from '@reciproca/ui';

export interface AgendaRide {
  readonly agreement: AgreementResponse;
  /** What was asked for, in words. */
  readonly lines: readonly DetailLine[];
}

export function RideCard({ ride: { agreement, lines } }: { ride: AgendaRide }) {
  const { t, language } = usePage();
  const { receiver, place, toPlace, needs } = agreement;
  const isDone = agreement.state === 'done';
  return (
    <Card
      title={`${formatTime(agreement.startsAt, language)} · ${receiver.name}`}
      icon="car"
      href={`/agreements/${agreement.id}`}
      badge={isDone && <StateBadge tone="success" text={t(`exchange:agreement.state.${agreement.state}`)} />}
      meta={agreement.title}
    >
      <DefinitionList
        items={[
          { term: t('trasporto:agenda.pick_up'), value: whereOf(place) },
          { term: t('trasporto:agenda.drop'), value: toPlace && whereOf(toPlace) },
          { term: t('territory:places.driverNote'), value: notesOf(place, toPlace) },
          {
            term: t('trasporto:agenda.phone'),
            value: receiver.phone && <a href={`tel:${receiver.phone}`}>{readablePhone(receiver.phone)}</a>,
          },
          ...lines.map(({ label, text }) => ({ term: label, value: text })),
          {
            term: t('exchange:proposal.needs'),
            value: withCommas(
              needs.map((need) => t(`exchange:need.${need}`)),
              language,
            ),
          },
        ]}
      />
    </Card>
  );
}

function whereOf(place: AgreementResponse['place']): string {
  return [...new Set([place.name, place.address, place.comune].filter(Boolean))].join(', ');
}

/** Which door, at either end. */
function notesOf(...places: readonly AgreementResponse['toPlace'][]): string {
  return places.flatMap((place) => (place?.driverNote ? [`${place.name}: ${place.driverNote}`] : [])).join(' · ');
}
