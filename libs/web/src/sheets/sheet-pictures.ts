// SPDX-License-Identifier: AGPL-3.0-or-later
import { openPicture } from '@reciproca/platform';
import type { SheetOptions } from 'write-excel-file/node';
import type { SheetPicture } from './sheet.js';

type Images = NonNullable<SheetOptions<Buffer>['images']>;

/** As large as one column shows, and twice as fine: it is printed too. */
const BOX = { width: 240, height: 120 };
const DPI = 192;

/** The row that holds them, in points. */
export const PICTURE_ROW = { height: 64 };

/** Emblems in the first row, each in a column of its own; PNG, which every program that opens spreadsheets shows. */
export function placePictures(pictures: readonly SheetPicture[]): Promise<Images> {
  return Promise.all(
    pictures.map(async ({ content, alt }, index) => {
      const fitted = openPicture(content)
        .resize({ ...BOX, fit: 'inside', withoutEnlargement: true })
        .png();
      const { data, info } = await fitted.toBuffer({ resolveWithObject: true });
      return {
        content: data,
        contentType: 'image/png',
        width: info.width,
        height: info.height,
        dpi: DPI,
        anchor: { row: 1, column: index + 1 },
        description: alt,
      };
    }),
  );
}
