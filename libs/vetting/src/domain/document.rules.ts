// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** What a phone or a scanner makes, and nothing that a browser would run. */
export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AcceptedType = (typeof ACCEPTED_TYPES)[number];

/**
 * The type of a file that may be kept. `mediaType` is what its content says, whatever its name.
 * Throws `document.empty`, `document.too_large` or `document.wrong_type`, all about the field `file`.
 */
export function acceptedType({ sizeBytes, mediaType }: { sizeBytes: number; mediaType: string | null }): AcceptedType {
  if (sizeBytes === 0) throw new DomainError('document.empty', 'invalid', { field: 'file' });
  if (sizeBytes > LARGEST_FILE_BYTES)
    throw new DomainError('document.too_large', 'invalid', { field: 'file', most: LARGEST_FILE_BYTES / 1024 / 1024 });
  const accepted = ACCEPTED_TYPES.find((type) => type === mediaType);
  if (!accepted) throw new DomainError('document.wrong_type', 'invalid', { field: 'file' });
  return accepted;
}

/** A name that can be shown and saved anywhere: no path, no control characters, at most 80 characters. */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- the point is to take them out
  const plain = last.replaceAll(/[\u0000-\u001f\u007f"<>|:*?]/g, '').trim();
  return plain.slice(-80) || 'documento';
}
