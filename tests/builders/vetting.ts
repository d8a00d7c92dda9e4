// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

/** A sheet somebody has brought, which waits to be looked at. */
export const document = (change: { personId: string; kind?: string; state?: string }) => {
  const id = newId();
  const file = { fileKey: `00/${id}`, fileName: 'foglio.pdf', mediaType: 'application/pdf', sizeBytes: 10 };
  const upload = { uploadedBy: change.personId, uploadedAt: new Date() };
  return row('documents', { id, kind: 'vetting', ...file, state: 'waiting', ...upload }, change);
};
