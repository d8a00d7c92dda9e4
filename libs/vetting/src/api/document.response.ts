// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EndingValidity } from '../application/view-documents.js';
import type { PersonDocument } from '../domain/document.js';

/** A document without where its file lies; the file itself is at `/documents/{id}/file`. */
export interface DocumentLine {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly state: string;
  readonly validUntil: string | null;
  readonly note: string | null;
  readonly hasFile: boolean;
  readonly uploadedAt: string;
}

export function documentLine(document: PersonDocument): DocumentLine {
  const { id, personId, kind, fileName, mediaType, sizeBytes, state, validUntil, note, fileKey, uploadedAt } = document;
  return {
    id,
    personId,
    kind,
    fileName,
    mediaType,
    sizeBytes,
    state,
    validUntil,
    note,
    hasFile: fileKey !== null,
    uploadedAt: uploadedAt.toISOString(),
  };
}

export interface EndingLine {
  readonly personId: string;
  readonly name: string;
  readonly kind: string;
  readonly until: string;
  readonly daysLeft: number;
}

export function endingLine({ personId, name, kind, until, daysLeft }: EndingValidity): EndingLine {
  return { personId, name, kind: kind.key, until, daysLeft };
}
