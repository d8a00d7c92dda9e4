// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused, type Cells } from '@reciproca/intake';
import { bothDegrees, degrees, findComune } from './find-home.js';
import type { FileAddress } from './map-for-files.js';

/** The addresses of rows that say no position; a row that is wrong has none, and says so when it is taken. */
export function addressesOf(rows: readonly Cells[]): FileAddress[] {
  return rows.flatMap((cells) => {
    try {
      const { comune = '', address = '' } = cells;
      const said = bothDegrees({ lat: degrees.lat.parse(cells['lat']), lon: degrees.lon.parse(cells['lon']) });
      return address && !('lat' in said) ? [{ comuneCode: findComune(comune).code, address }] : [];
    } catch (error) {
      if (error instanceof CellRefused || (error instanceof Error && error.name === 'ZodError')) return [];
      throw error;
    }
  });
}
