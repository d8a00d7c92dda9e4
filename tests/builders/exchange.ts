// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Agreement, Category, Listing, Proposal, Slot } from '@reciproca/exchange';
import { newId } from '@reciproca/kernel';
import * as parties from './parties.js';
import { ahead, row } from './row.js';

export const category = (change: Partial<Omit<Category, 'enteId'>> = {}) => {
  const { enteId: _, ...plain } = parties.category();
  const code = change.code ?? plain.code;
  return row('categories', { ...plain, id: newId(), nameIt: code, nameEn: code }, change);
};

type NewListing = Pick<Listing, 'categoryId' | 'personId' | 'placeId'> & Partial<Omit<Listing, 'enteId'>>;
export const listing = (change: NewListing) => {
  const { enteId: _, ...plain } = parties.listing();
  const born = change.createdAt ?? new Date();
  const times = { confirmedAt: born, createdAt: born, updatedAt: born, expiresAt: ahead({ months: 3 }) };
  return row('listings', { ...plain, ...times, id: newId() }, change);
};

export const slot = (change: Pick<Slot, 'listingId' | 'startsAt' | 'endsAt'> & Partial<Slot>) =>
  row('slots', { id: newId(), capacity: 1, taken: 0 }, change);

/** Which request meets which offer, and when. */
type Pair = Pick<Proposal, 'requestId' | 'offerId' | 'requestSlotId' | 'offerSlotId' | 'startsAt' | 'endsAt'>;
const PAIR = { service: 'condominio', units: 1, minutes: 60 };
const born = () => ({ createdAt: new Date(), updatedAt: new Date() });

type NewProposal = Pair & Pick<Proposal, 'requesterId' | 'offererId'> & Partial<Omit<Proposal, 'enteId'>>;
export const proposal = (change: NewProposal) => {
  const worth = { score: 0.5, parts: {}, reasons: [], state: 'proposed' };
  return row('proposals', { id: newId(), ...PAIR, ...worth, ...born(), expiresAt: ahead({ days: 2 }) }, change);
};

type Of = 'categoryId' | 'proposalId' | 'giverId' | 'receiverId';
type NewAgreement = Pair & Pick<Agreement, Of> & Partial<Omit<Agreement, 'enteId'>>;
export const agreement = (change: NewAgreement) =>
  row('agreements', { id: newId(), ...PAIR, ...born(), title: 'Aiuto', state: 'agreed' }, change);

export const exchangeMode = (change: { areaId?: string; categoryId?: string; mode: string }) =>
  row('exchange_modes', { id: newId() }, change);

export const engineSettings = (settings: object) => row('engine_settings', { settings, changedAt: new Date() }, {});

export const favourite = (change: { personId: string; otherId: string }) =>
  row('favourites', { createdAt: new Date() }, change);

export const askedPerson = (change: { listingId: string; personId: string }) =>
  row('asked_people', { askedAt: new Date() }, change);

export const boardFollow = (change: { personId: string; kind?: string; categoryId?: string; words?: string }) =>
  row('board_follows', { id: newId(), kind: 'request', words: 'pane', createdAt: new Date() }, change);
