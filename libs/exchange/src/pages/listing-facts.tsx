// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, PersonLink, usePage, withCommas } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import type { DetailLine } from '../application/service-plug.js';
import { listingWhen } from '../texts/repeat-text.js';
import { placeText } from './meeting-lines.js';

export interface ListingFactsProps {
  readonly listing: ListingResponse;
  readonly lines: readonly DetailLine[];
  /** Whether it is not at the place it is asked from. */
  readonly isElsewhere: boolean;
}

/** Everything that holds of a listing, in words. */
export function ListingFacts({ listing, lines, isElsewhere }: ListingFactsProps) {
  const { t, language } = usePage();
  const place = (of: NonNullable<ListingResponse['toPlace']>): string => placeText(t, of);
  const items = [
    ...(listing.mine ? [] : [{ term: t('exchange:listing.who'), value: <PersonLink {...listing.person} /> }]),
    { term: t('exchange:listing.category'), value: listing.category.name },
    { term: t('exchange:listing.when'), value: listingWhen(t, language, listing) ?? '—' },
    ...(isElsewhere ? [] : [{ term: t('exchange:listing.where'), value: place(listing.place) }]),
    ...(listing.toPlace ? [{ term: t('exchange:listing.to'), value: place(listing.toPlace) }] : []),
    ...lines.map(({ label, text }) => ({ term: label, value: text })),
    ...(listing.needs.length > 0
      ? [
          {
            term: t('exchange:field.needs'),
            value: withCommas(
              listing.needs.map((need) => t(`exchange:need.${need}`)),
              language,
            ),
          },
        ]
      : []),
    ...(listing.description ? [{ term: t('exchange:field.description'), value: listing.description }] : []),
    { term: t('exchange:listing.visibility'), value: t(`exchange:field.visibility.${listing.visibility}`) },
  ];
  return (
    <>
      <DefinitionList items={items} />
      {listing.channel !== 'web' && (
        <p class="text-secondary">
          {t('exchange:listing.entered_by_other', { channel: t(`exchange:channel.${listing.channel}`) })}
        </p>
      )}
    </>
  );
}
