// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Category, Listing, Slot } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import type { Residence } from '@reciproca/territory';

/** A plain person, listing and slot for rules that take them whole; a test says only what it is about. */
export function person(change: Partial<PersonCard> = {}): PersonCard {
  const card = {
    id: 'p',
    givenName: 'Anna',
    familyName: 'Rossi',
    shortName: 'Anna R.',
    fullName: 'Anna Rossi',
    displayName: 'Anna R.',
  };
  return {
    ...card,
    birthDate: '1960-01-01',
    gender: 'f',
    phone: null,
    email: null,
    spokenLanguages: ['it'],
    uiLanguage: 'it',
    devices: 'smartphone',
    channels: ['socket'],
    callHours: null,
    callOnly: false,
    largeText: false,
    creditExempt: false,
    vettedHelpersOnly: false,
    guardianship: null,
    vettedUntil: null,
    coveredUntil: null,
    guardianId: null,
    state: 'active',
    roles: ['resident'],
    ...change,
  };
}

const BORN = new Date('2026-05-01T08:00:00Z');

export function listing(change: Partial<Listing> = {}): Listing {
  return {
    id: 'l',
    enteId: 'e',
    kind: 'offer',
    service: 'condominio',
    categoryId: 'c',
    personId: 'p',
    enteredBy: null,
    channel: 'web',
    title: 'Aiuto',
    description: null,
    state: 'open',
    visibility: 'ente',
    placeId: 'x',
    toPlaceId: null,
    lat: 44.7,
    lon: 8.03,
    toLat: null,
    toLon: null,
    areaId: null,
    blockId: null,
    staircaseId: null,
    units: 1,
    durationMinutes: 60,
    needs: [],
    details: {},
    recurrence: null,
    urgent: false,
    autoAccept: false,
    linkedToId: null,
    answersId: null,
    seriesId: null,
    confirmedAt: BORN,
    expiresAt: new Date('2026-12-01T00:00:00Z'),
    createdAt: BORN,
    updatedAt: BORN,
    ...change,
  };
}

export function slot(start: string, end: string, change: Partial<Slot> = {}): Slot {
  return {
    id: `${start} ${end}`,
    listingId: 'l',
    startsAt: new Date(start),
    endsAt: new Date(end),
    capacity: 1,
    taken: 0,
    ...change,
  };
}

export function category(change: Partial<Category> = {}): Category {
  return {
    id: 'c',
    enteId: 'e',
    service: 'condominio',
    code: 'shopping',
    nameIt: 'Spesa',
    nameEn: 'Shopping',
    minutesGuide: 60,
    vettingRequired: false,
    active: true,
    ...change,
  };
}

export function residence(change: Partial<Residence> = {}): Residence {
  return {
    personId: 'p',
    householdId: 'h',
    placeId: 'x',
    dwellingId: null,
    comuneCode: '004003',
    precision: 'exact',
    lat: 44.7,
    lon: 8.03,
    staircaseId: null,
    blockId: null,
    areaId: null,
    ...change,
  };
}

/** The code of the refusal that `work` throws; null when it throws none. */
export function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
