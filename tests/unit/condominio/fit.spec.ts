// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ENGINE, type Listing, type Slot } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import type { Residence } from '@reciproca/territory';
import {
  condominioOfferShape,
  condominioRequestShape,
} from '../../../libs/condominio/src/domain/condominio.details.js';
import { fitCondominio } from '../../../libs/condominio/src/domain/condominio.fit.js';
import { category, listing, person, residence, slot } from '../../builders/parties.js';

interface Change {
  readonly person?: Partial<PersonCard>;
  readonly listing?: Partial<Listing>;
  readonly details?: object;
  readonly slots?: Slot[];
  readonly residence?: Partial<Residence>;
}

const morning = slot('2026-06-01T08:00:00Z', '2026-06-01T10:00:00Z');

function fit(offer: Change = {}, request: Change = {}, vettingRequired = false) {
  return fitCondominio(
    {
      listing: listing(offer.listing),
      slots: offer.slots ?? [morning],
      details: condominioOfferShape.parse(offer.details ?? {}),
      person: person({ id: 'o', ...offer.person }),
      residence: residence(offer.residence),
    },
    {
      listing: listing({ kind: 'request', ...request.listing }),
      slots: request.slots ?? [morning],
      details: condominioRequestShape.parse(request.details ?? {}),
      person: person({ id: 'r', ...request.person }),
      residence: residence(request.residence),
    },
    category({ vettingRequired }),
    DEFAULT_ENGINE,
  );
}

function refusals(...args: Parameters<typeof fit>): string[] {
  const result = fit(...args);
  return result.fits ? [] : result.refusals.map(({ code }) => code);
}

describe('help between neighbours', () => {
  it('fits when nothing speaks against it, the same each time', () => {
    const result = fit();
    expect(result).toMatchObject({ fits: true, fit: { units: 1, minutes: 60 } });
    expect(fit()).toEqual(result);
  });

  it.each<[string, Change, Change, boolean]>([
    ['suspended', { person: { state: 'suspended' } }, {}, false],
    ['suspended', {}, { person: { state: 'suspended' } }, false],
    ['not_vetted', {}, {}, true],
    ['not_vetted', { person: { vettedUntil: '2026-05-31' } }, {}, true],
    ['other_place', { details: { where: ['giver_home'] } }, { details: { where: 'receiver_home' } }, false],
    ['too_many_people', { details: { mostPeople: 2 } }, { details: { people: 3 } }, false],
    ['no_common_time', { slots: [slot('2026-06-02T08:00:00Z', '2026-06-02T10:00:00Z')] }, {}, false],
    ['no_common_time', { slots: [slot('2026-06-01T08:00:00Z', '2026-06-01T10:00:00Z', { taken: 1 })] }, {}, false],
    ['speaks_no_italian', { person: { spokenLanguages: ['ro'] } }, { listing: { needs: ['speaks_italian'] } }, false],
    [
      'speaks_no_common_language',
      {},
      { listing: { needs: ['speaks_own_language'] }, person: { spokenLanguages: ['ar', 'it'] } },
      false,
    ],
    ['other_gender', { person: { gender: 'm' } }, { listing: { needs: ['same_gender'] } }, false],
  ])('is refused as %s', (code, offer, request, vetting) => expect(refusals(offer, request, vetting)).toEqual([code]));

  it('says no distance where an address is known by its comune alone, and puts nobody before or behind for it', () => {
    const alba = { lat: 44.6999, lon: 8.0347 };
    const at = (spot: object, other: object = {}) => {
      const result = fit({ listing: spot }, { listing: other });
      return result.fits ? { reason: result.fit.reasons[0], closeness: result.fit.parts.closeness } : null;
    };
    expect(at(alba)).toEqual({ reason: { code: 'same_comune' }, closeness: 0.5 });
    expect(at({}, alba)).toEqual(at(alba));
    expect(at(alba, alba)).toEqual(at(alba));
    const serralunga = { lat: 44.61004, lon: 7.99944 };
    expect(at(alba, serralunga)?.reason).toEqual({ code: 'other_comune', params: { km: 10 } });
    expect(at({}, { lat: 44.71 })?.reason?.code).toBe('metres_away');
  });

  it('names everything that speaks against it at once', () => {
    expect(
      refusals({ person: { state: 'suspended' }, details: { where: ['elsewhere'] } }, { details: { people: 9 } }, true),
    ).toEqual(['suspended', 'not_vetted', 'other_place', 'too_many_people']);
  });

  it('needs vetting that lasts until the help is given, and only where the category says so', () => {
    expect(fit({ person: { vettedUntil: '2026-06-01' } }, {}, true).fits).toBe(true);
    expect(fit().fits).toBe(true);
  });

  it('does not hold against anybody what is not known of them', () => {
    expect(fit({ person: { gender: null } }, { listing: { needs: ['same_gender'] } }).fits).toBe(true);
    expect(fit({ person: { spokenLanguages: [] } }).fits).toBe(true);
  });

  it('is the better the closer they live: staircase, block, area, and then by distance', () => {
    const home = { staircaseId: 's', blockId: 'b', areaId: 'a' };
    const closeness = (other: Partial<Residence>, place: Partial<Listing> = {}): number => {
      const result = fit({ residence: home, listing: place }, { residence: other });
      if (!result.fits) throw new Error('It should fit');
      return result.fit.parts.closeness;
    };
    const steps = [
      closeness(home),
      closeness({ ...home, staircaseId: 't' }),
      closeness({ ...home, staircaseId: 't', blockId: 'c' }),
      closeness({}),
      closeness({}, { lat: 44.75 }),
    ];
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect(new Set(steps).size).toBe(5);
  });

  it('counts no more minutes than they have in common', () => {
    expect(fit({ slots: [slot('2026-06-01T08:00:00Z', '2026-06-01T08:40:00Z')] })).toMatchObject({
      fit: { minutes: 40, reasons: expect.arrayContaining([{ code: 'free_in_part', params: { minutes: 40 } }]) },
    });
  });
});
