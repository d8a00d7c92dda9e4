// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp, { type Sharp } from 'sharp';

/** What it takes to unpack a picture grows with these, whatever its file weighs. */
const MOST_PIXELS = 26_000_000;
const SECONDS = 10;

// What strangers send is read by these three readers alone, whatever else the library knows.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

/** A JPEG, PNG or WebP that is about to be read; reading fails where it is none, is damaged, or is larger than 26 million pixels. */
export function openPicture(content: Buffer): Sharp {
  return sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: SECONDS });
}

/** Whether it can be read to its end: half a picture begins like a whole one. */
export async function isWholePicture(content: Buffer): Promise<boolean> {
  try {
    await openPicture(content).stats();
    return true;
  } catch {
    return false;
  }
}
