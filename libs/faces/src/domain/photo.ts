// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** What telephones and scanners make, and a browser shows. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
const MEGABYTE = 1024 * 1024;
/** As large as the largest photo of a telephone. */
export const LARGEST_PHOTO_BYTES = 12 * MEGABYTE;
/** As large as it is ever shown, twice over for sharp displays. */
export const PHOTO_SIDE = 256;

/** Somebody's picture, as it is kept: small, square, and nothing in it but the picture. */
export interface Photo {
  /** A new one for each picture, so that an address is always the same picture. */
  readonly id: string;
  readonly personId: string;
  /** JPEG. */
  readonly content: Buffer;
  readonly at: Date;
}

/** Throws `face.no_photo`, `face.photo_too_large` or `face.photo_wrong_type`, about the field `file`; `mediaType` is what its content says. */
export function ensurePhoto(sizeBytes: number, mediaType: string | null): void {
  if (sizeBytes === 0) throw new DomainError('face.no_photo', 'invalid', { field: 'file' });
  if (sizeBytes > LARGEST_PHOTO_BYTES)
    throw new DomainError('face.photo_too_large', 'invalid', { field: 'file', most: LARGEST_PHOTO_BYTES / MEGABYTE });
  if (!PHOTO_TYPES.some((type) => type === mediaType))
    throw new DomainError('face.photo_wrong_type', 'invalid', { field: 'file' });
}
