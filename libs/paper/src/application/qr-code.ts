// SPDX-License-Identifier: AGPL-3.0-or-later
import { toString } from 'qrcode';

/** A QR as SVG, sharp on any printer. */
export function qrSvg(text: string): Promise<string> {
  return toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
}
