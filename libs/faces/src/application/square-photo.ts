// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { ensurePhoto, MOST_PIXELS, PHOTO_SIDE } from '../domain/photo.js';

const SECONDS = 10;

// What strangers send is read by these three readers alone, whatever else the library knows.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

/**
 * A picture drawn anew from what was sent: upright, square around what stands out, without place, day and telephone it was taken
 * with, and without whatever else the file held. Throws what {@link ensurePhoto} throws, and `face.photo_unreadable`.
 */
export async function squarePhoto(content: Buffer): Promise<Buffer> {
  ensurePhoto(content.length, (await fileTypeFromBuffer(content))?.mime ?? null);
  try {
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    throw new DomainError('face.photo_unreadable', 'invalid', { field: 'file' });
  }
}
