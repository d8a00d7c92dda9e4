// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { isWholePicture } from '@reciproca/platform';
import { fileTypeFromBuffer } from 'file-type';
import { type PictureType, pictureTypeOf } from '../domain/letterhead.js';

/** The type of a picture that paper may carry. Throws what {@link pictureTypeOf} throws, and `letterhead.picture_unreadable`. */
export async function readPictureType(content: Buffer): Promise<PictureType> {
  const type = pictureTypeOf(content.length, (await fileTypeFromBuffer(content))?.mime ?? null);
  if (!(await isWholePicture(content)))
    throw new DomainError('letterhead.picture_unreadable', 'invalid', { field: 'file' });
  return type;
}
