// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const PICTURE_PLACES = ['head', 'foot'] as const;
export type PicturePlace = (typeof PICTURE_PLACES)[number];

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A logo is small: what is larger is a photo, and every paper would carry it. */
export const LARGEST_PICTURE_BYTES = 500 * 1024;
export const MOST_PICTURES_A_PLACE = 4;
export const MOST_LINES = 8;

export interface LetterheadWords {
  /** The name first, then address, telephone, certified mail. */
  readonly lines: readonly string[];
  readonly footer: readonly string[];
}

export interface LetterheadPicture {
  readonly id: string;
  readonly place: PicturePlace;
  /** What it is, for who cannot see it. */
  readonly alt: string;
  readonly mediaType: PictureType;
  readonly content: Buffer;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** What was written line by line, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * The type of a picture that may be kept; `mediaType` is what its content says.
 * Throws `letterhead.no_picture`, `letterhead.picture_too_large` or `letterhead.picture_wrong_type`, all about the field `file`.
 */
export function pictureTypeOf(sizeBytes: number, mediaType: string | null): PictureType {
  if (sizeBytes === 0) throw new DomainError('letterhead.no_picture', 'invalid', { field: 'file' });
  if (sizeBytes > LARGEST_PICTURE_BYTES)
    throw new DomainError('letterhead.picture_too_large', 'invalid', {
      field: 'file',
      most: LARGEST_PICTURE_BYTES / 1024,
    });
  const accepted = PICTURE_TYPES.find((type) => type === mediaType);
  if (!accepted) throw new DomainError('letterhead.picture_wrong_type', 'invalid', { field: 'file' });
  return accepted;
}
