// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { openPicture } from '@reciproca/platform';
import { fileTypeFromBuffer } from 'file-type';
import { ensurePhoto, PHOTO_SIDE } from '../domain/photo.js';

/**
 * A picture drawn anew from what was sent: upright, square around what stands out, without place, day and telephone it was taken
 * with, and without whatever else the file held. Throws what {@link ensurePhoto} throws, and `face.photo_unreadable`.
 */
export async function squarePhoto(content: Buffer): Promise<Buffer> {
  ensurePhoto(content.length, (await fileTypeFromBuffer(content))?.mime ?? null);
  try {
    return await openPicture(content)
      .autoOrient()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    throw new DomainError('face.photo_unreadable', 'invalid', { field: 'file' });
  }
}
