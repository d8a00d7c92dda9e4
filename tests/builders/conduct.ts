// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, newId, romeDay } from '@reciproca/kernel';
import { row } from './row.js';

interface Suspension {
  personId: string;
  listingId?: string | null;
  reason?: string;
  until?: string | null;
  suspendedAt?: Date;
}
export const suspension = (change: Suspension) =>
  row('suspensions', { id: newId(), reason: 'Parole poco gentili', suspendedAt: new Date() }, change);

interface Announcement {
  titleIt?: string;
  textIt?: string;
  fromDay?: string;
  untilDay?: string;
  publishedBy: string;
  publishedAt?: Date;
  toldAt?: Date | null;
}
export const announcement = (change: Announcement) => {
  const today = romeDay(new Date());
  const words = { titleIt: 'Festa in cortile', textIt: 'Sabato si mangia insieme.' };
  return row(
    'announcements',
    { id: newId(), ...words, fromDay: today, untilDay: addDays(today, 3), publishedAt: new Date() },
    change,
  );
};
