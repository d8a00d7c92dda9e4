// SPDX-License-Identifier: AGPL-3.0-or-later
import { listComuni } from '../../../libs/territory/src/data/comuni.js';

const PROVINCES = ['AL', 'AT', 'BI', 'CN', 'NO', 'TO', 'VB', 'VC'];
const twoDecimals = (degrees: number) => Math.round(degrees * 100) / 100;

describe('the comuni of Piedmont', () => {
  const comuni = listComuni();

  it('are 1,180 with a code each, in order', () => {
    const codes = comuni.map((comune) => comune.code);
    expect(comuni).toHaveLength(1180);
    expect(new Set(codes).size).toBe(1180);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes).toEqual([...codes].sort());
  });

  it('fill exactly the box of the region', () => {
    const lats = comuni.map((comune) => comune.lat);
    const lons = comuni.map((comune) => comune.lon);
    expect([Math.min(...lats), Math.max(...lats)].map(twoDecimals)).toEqual([44.08, 46.38]);
    expect([Math.min(...lons), Math.max(...lons)].map(twoDecimals)).toEqual([6.7, 9.18]);
  });

  it('lie in the eight provinces and no two share a point', () => {
    expect([...new Set(comuni.map((comune) => comune.province))].sort()).toEqual(PROVINCES);
    expect(new Set(comuni.map((comune) => `${comune.lat} ${comune.lon}`)).size).toBe(1180);
  });

  it.each([
    ['004003', 'Alba', 'CN', 44.7, 8.03],
    ['004029', 'Bra', 'CN', 44.7, 7.85],
    ['001272', 'Torino', 'TO', 45.07, 7.69],
    ['005122', 'Moransengo-Tonengo', 'AT', 45.11, 8.03],
  ])('have %s %s where it is', (code, name, province, lat, lon) => {
    const found = comuni.find((comune) => comune.code === code);
    expect(found).toMatchObject({ name, province });
    expect(found && [twoDecimals(found.lat), twoDecimals(found.lon)]).toEqual([lat, lon]);
  });
});
