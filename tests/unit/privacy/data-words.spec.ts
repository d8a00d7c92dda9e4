// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { translator } from '@reciproca/ui';
import {
  condominioOfferShape,
  condominioRequestShape,
} from '../../../libs/condominio/src/domain/condominio.details.js';
import { rideOfferShape, rideRequestShape } from '../../../libs/trasporto/src/domain/ride.details.js';
import '../../../libs/privacy/src/texts/privacy-texts.js';
import { valueText } from '../../../libs/privacy/src/pages/data-words.js';

const said = (value: unknown): string => valueText(value, translator('it'), 'it');

describe('a stored value', () => {
  it('that is an instant or a day reads as one', () => {
    expect(said('2026-11-28T09:00:00+01:00')).toMatch(/28 novembre 2026.*9:00/);
    expect(said('2026-11-28')).toMatch(/28 novembre 2026/);
  });

  it.each(['2026-11-28T25:00:00+01:00', '2026-02-30', '2026-13-01T00:00:00Z e poi altro'])(
    'that only looks like one reads as it was written: %s',
    (text) => expect(said(text)).toBe(text),
  );

  it('that holds several says each in words, whatever service it is of', () => {
    const details = [
      condominioOfferShape.parse({}),
      condominioRequestShape.parse({ note: 'x' }),
      rideOfferShape.parse({ seats: 3, detourPercent: 30 }),
      rideRequestShape.parse({ arriveBy: '2026-12-01T09:00:00+01:00', returnAt: '2026-12-01T11:00:00+01:00' }),
    ];
    expect(details.map(said).join()).not.toMatch(
      /[a-z]_[a-z]|[a-z][A-Z]|\b(?:where|note|seats|people|count|true|false)\b/,
    );
    expect(said({ where: ['giver_home', 'elsewhere'], mostPeople: 2 })).toBe(
      'Dove: a casa di chi aiuta, altrove; Persone al massimo: 2',
    );
  });
});
