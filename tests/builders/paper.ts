// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

export const personCard = (change: { personId: string; madeBy: string; code?: string }) =>
  row('person_cards', { id: newId(), code: 'K7QM2XWP9RTD', madeAt: new Date() }, change);

export const letter = (change: { personId: string; writtenBy: string; subject?: string; writtenAt?: Date }) =>
  row('letters', { id: newId(), kind: 'welcome', subject: 'Benvenuto', body: 'Parole', writtenAt: new Date() }, change);

export const letterheadPicture = (change: { addedBy: string }) =>
  row(
    'letterhead_pictures',
    {
      id: newId(),
      place: 'head',
      alt: 'Logo',
      mediaType: 'image/png',
      content: '\\x89504e47',
      addedAt: new Date(),
    },
    change,
  );
