// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId, romeDay } from '@reciproca/kernel';
import { ahead, row } from './row.js';

const today = (): string => romeDay(new Date());

export const evaluationTable = (change: { name?: string; quorum?: number; isPublished?: boolean } = {}) =>
  row(
    'evaluation_tables',
    {
      ...{ id: newId(), name: 'Tavolo di prova', quorum: 2, noticeDays: 5, silenceDays: 10, isPublished: false },
      ...{ linkToken: `tavolo-di-prova-${newId().slice(-12)}`, createdAt: new Date() },
    },
    change,
  );

export const evaluationSeat = (change: { tableId: string; number?: number; component?: string }) =>
  row('evaluation_seats', { id: newId(), number: 1, component: 'Residenti' }, change);

export const evaluationTerm = (change: {
  tableId: string;
  seatId: string;
  personId?: string;
  outsideName?: string;
  outsideContact?: string;
  part?: string;
  fromDay?: string;
  toDay?: string;
}) => row('evaluation_terms', { id: newId(), part: 'holder', fromDay: '2026-01-01', createdAt: new Date() }, change);

export const evaluationMeeting = (change: {
  tableId: string;
  number?: number;
  state?: string;
  startsAt?: Date;
  calledAt?: Date;
  quorum?: number;
}) =>
  row(
    'evaluation_meetings',
    {
      ...{ id: newId(), number: 1, state: 'called', startsAt: ahead({ days: 20 }), calledAt: new Date() },
      ...{ place: 'Sala comunale', agenda: 'Come è andato l’anno' },
    },
    change,
  );

export const evaluationMinutes = (change: { meetingId: string; text?: string; state?: string; silentUntil?: string }) =>
  row(
    'evaluation_minutes',
    {
      ...{ id: newId(), number: 1, text: 'Si è parlato dei passaggi in auto.', state: 'proposed', proposedOn: today() },
      silentUntil: '2040-01-01',
    },
    change,
  );

export const evaluationRound = (change: {
  tableId: string;
  number?: number;
  state?: string;
  closedAt?: Date;
  closedBy?: string;
  closesOn?: string;
}) =>
  row(
    'evaluation_rounds',
    {
      ...{ id: newId(), number: 1, name: 'Il primo anno', fromDay: '2026-01-01', toDay: '2026-06-30', scaleMax: 5 },
      ...{ lowLabel: 'male', highLabel: 'bene', state: 'open', closesOn: '2040-01-01', openedAt: new Date(), told: {} },
    },
    change,
  );

export const evaluationItem = (change: { roundId: string; position?: number; name?: string }) =>
  row(
    'evaluation_items',
    { id: newId(), position: 1, kind: 'question', name: 'Come funziona il trasporto?', revision: 1 },
    change,
  );

export const evaluationRating = (change: {
  roundId: string;
  itemId: string;
  seatId: string;
  termId: string;
  value?: number;
  note?: string;
}) => row('evaluation_ratings', { id: newId(), revision: 1, value: 3, channel: 'web', ratedAt: new Date() }, change);

export const evaluationUndertaking = (change: {
  tableId: string;
  seatId?: string;
  ownerName?: string;
  dueOn?: string;
}) =>
  row(
    'evaluation_undertakings',
    { id: newId(), what: 'Stampare gli orari', dueOn: '2040-01-01', state: 'open', createdAt: new Date() },
    change,
  );
