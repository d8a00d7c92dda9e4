// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** What a phone or a scanner makes, and nothing that a browser would run. */
export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
/** What some telephones keep photos in and most browsers cannot show. */
const UNSEEN: readonly string[] = [
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/avif',
];
export type AcceptedType = (typeof ACCEPTED_TYPES)[number];

/**
 * The type of a file that may be kept. `mediaType` is what its content says, whatever its name.
 * Throws `document.empty`, `document.too_large`, `document.heic` or `document.wrong_type`, all about the field `file`.
 */
export function acceptedType({ sizeBytes, mediaType }: { sizeBytes: number; mediaType: string | null }): AcceptedType {
  if (sizeBytes === 0) throw new DomainError('document.empty', 'invalid', { field: 'file' });
  if (sizeBytes > LARGEST_FILE_BYTES)
    throw new DomainError('document.too_large', 'invalid', { field: 'file', most: LARGEST_FILE_BYTES / 1024 / 1024 });
  if (UNSEEN.includes(mediaType ?? '')) throw new DomainError('document.heic', 'invalid', { field: 'file' });
  const accepted = ACCEPTED_TYPES.find((type) => type === mediaType);
  if (!accepted) throw new DomainError('document.wrong_type', 'invalid', { field: 'file' });
  return accepted;
}

const ENDINGS: Readonly<Record<AcceptedType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
};

/**
 * A name that can be shown and saved anywhere: no path, no signs that are not seen or turn text round, at most 80
 * characters, and an ending that says what the file is, whatever it was called.
 */
export function plainFileName(name: string, mediaType: AcceptedType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- the point is to take them out
  const plain = last.replaceAll(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '').trim();
  const stem = plain.replace(/(\.[a-z0-9]{1,5})+$/i, '').slice(-76) || 'documento';
  return `${stem}${ENDINGS[mediaType]}`;
}
