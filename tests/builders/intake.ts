// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

/** A file that was tried, of two columns. */
export const intake = (change: { startedBy?: string; createdAt?: Date; fileName?: string } = {}) =>
  row(
    'intakes',
    {
      id: newId(),
      kind: 'people',
      fileName: 'foglio.csv',
      state: 'tried',
      sheet: 0,
      heading: ['Cognome', 'Nome', 'Data di nascita'],
      mapping: ['familyName', 'givenName', 'birthDate'],
      createdAt: new Date(),
    },
    change,
  );

/** One of its rows, which lacks a day. */
export const intakeRow = (change: { intakeId: string; line?: number }) =>
  row(
    'intake_rows',
    {
      id: newId(),
      line: 2,
      cells: { familyName: 'Rossi', givenName: 'Ugo', birthDate: '' },
      written: ['Rossi', 'Ugo', ''],
      state: 'wrong',
      problems: [{ column: 'birthDate', code: 'input.required', params: {} }],
    },
    change,
  );

/** Its table as read. */
export const intakeSheet = (change: { intakeId: string }) =>
  row(
    'intake_sheets',
    {
      id: newId(),
      position: 0,
      name: '',
      records: [
        { line: 1, cells: ['Cognome', 'Nome', 'Data di nascita'] },
        { line: 2, cells: ['Rossi', 'Ugo', ''] },
      ],
    },
    change,
  );
