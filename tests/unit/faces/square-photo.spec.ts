// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { squarePhoto } from '../../../libs/faces/src/application/square-photo.js';
import { LARGEST_PHOTO_BYTES, PHOTO_SIDE } from '../../../libs/faces/src/domain/photo.js';

const RED = { r: 220, g: 20, b: 20 };
const BLUE = { r: 20, g: 20, b: 220 };

/** Red above, blue below, as the file has it. */
function twoHalves(width: number, height: number) {
  const half = { create: { width, height: height / 2, channels: 3 as const, background: BLUE } };
  return sharp({ create: { width, height, channels: 3, background: RED } }).composite([
    { input: half, top: height / 2, left: 0 },
  ]);
}

const refusal = (content: Buffer): Promise<string> =>
  squarePhoto(content).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

describe('a photo as it is kept', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is a small square JPEG, whatever was sent: %s', async (format) => {
    const kept = await squarePhoto(await twoHalves(900, 400).toFormat(format).toBuffer());
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: PHOTO_SIDE, height: PHOTO_SIDE });
    expect(kept.length).toBeLessThan(60_000);
  });

  it('stands upright, and says nothing of where and with what it was taken', async () => {
    const sent = await twoHalves(400, 400)
      .withExif({ IFD0: { Make: 'Telefono', Model: 'Segreto' }, IFD3: { GPSLatitude: '44/1 42/1 0/1' } })
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).orientation).toBe(3);
    const kept = await squarePhoto(sent);
    const { exif, icc, xmp, orientation } = await sharp(kept).metadata();
    expect({ exif, icc, xmp, orientation }).toEqual({});
    const { data } = await sharp(kept).raw().toBuffer({ resolveWithObject: true });
    expect(data[2]).toBeGreaterThan(150);
  });

  it('holds nothing that was hidden in the file', async () => {
    const script = Buffer.from('<html><script>alert(document.domain)</script></html>');
    const sent = Buffer.concat([await twoHalves(300, 300).jpeg().toBuffer(), script]);
    expect((await squarePhoto(sent)).includes('<script>')).toBe(false);
  });
});

describe('what is refused', () => {
  it('is what is no photo, whatever it says it is', async () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await Promise.all([gif, svg, Buffer.from('ciao'), Buffer.alloc(0)].map(refusal))).toEqual([
      'face.photo_wrong_type',
      'face.photo_wrong_type',
      'face.photo_wrong_type',
      'face.no_photo',
    ]);
  });

  it('is what is too heavy, is broken, or unpacks to more than it seems', async () => {
    const whole = await twoHalves(600, 600).png().toBuffer();
    const bomb = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: RED } })
      .png()
      .toBuffer();
    expect(await refusal(Buffer.concat([whole, Buffer.alloc(LARGEST_PHOTO_BYTES)]))).toBe('face.photo_too_large');
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('face.photo_unreadable');
    expect(bomb.length).toBeLessThan(LARGEST_PHOTO_BYTES);
    expect(await refusal(bomb)).toBe('face.photo_unreadable');
  });
});
