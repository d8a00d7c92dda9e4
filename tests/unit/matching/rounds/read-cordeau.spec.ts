// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { readCordeau, RoundsFileError } from '@reciproca/matching';

const LINES = [
  '2 2 480 3 30',
  '0 0 0 0 0 0 480',
  '1 3 4 3 1 0 1440',
  '2 -1 2.5 3 2 60 75',
  '3 6 8 3 -1 30 45',
  '4 0 1 3 -2 0 1440',
];
const END = '5 0 0 0 0 0 480';
const fileOf = (...lines: string[]): string => `${lines.join('\n')}\n`;
const withLine = (at: number, line: string): string =>
  fileOf(...LINES.map((old, index) => (index === at ? line : old)), END);

function failureOf(text: string): { line: number; fault: string } {
  try {
    readCordeau(text);
  } catch (error) {
    if (error instanceof RoundsFileError) return { line: error.line, fault: error.fault };
    throw error;
  }
  throw new Error('It was read');
}

describe('a dial-a-ride file', () => {
  it('is read with an end depot, without one, and counted in requests or in nodes', () => {
    const whole = readCordeau(fileOf(...LINES, END));
    expect(whole).toMatchObject({ vehicles: 2, capacity: 3, maxRouteMinutes: 480, requestCount: 2 });
    expect([...whole.demand]).toEqual([0, 1, 2, -1, -2, 0]);
    expect([...whole.latest]).toEqual([480, 1440, 75, 45, 1440, 480]);
    expect(whole.maxRideMinutes[2]).toBe(30);
    expect(whole.distance[1]).toBe(5);
    expect(whole.travelMinutes[1 * 6 + 3]).toBe(5);
    expect(readCordeau(fileOf(...LINES))).toEqual(whole);
    expect(readCordeau(fileOf('2 4 480 3 30', ...LINES.slice(1)))).toEqual(whole);
    expect(
      readCordeau(`\r\n${[...LINES, END].map((line) => `  ${line.replaceAll(' ', '\t')} `).join('\r\n\r\n')}`),
    ).toEqual(whole);
  });

  it('is refused with the line that is wrong', () => {
    expect(failureOf('')).toEqual({ line: 1, fault: 'empty' });
    expect(failureOf(withLine(0, '2 2 480 3'))).toEqual({ line: 1, fault: 'header' });
    expect(failureOf(withLine(0, '0 2 480 3 30'))).toEqual({ line: 1, fault: 'header' });
    expect(failureOf(withLine(2, '1 3 4 3 1 0'))).toEqual({ line: 3, fault: 'fields' });
    expect(failureOf(withLine(3, '2 x 2.5 3 2 60 75'))).toEqual({ line: 4, fault: 'not-a-number' });
    expect(failureOf(withLine(3, '3 -1 2.5 3 2 60 75'))).toEqual({ line: 4, fault: 'order' });
    expect(failureOf(withLine(3, '2 -1 2.5 3 2 75 60'))).toEqual({ line: 4, fault: 'window' });
    expect(failureOf(withLine(3, '2 -1 2.5 -3 2 60 75'))).toEqual({ line: 4, fault: 'service' });
    expect(failureOf(withLine(3, '2 -1 2.5 3 -2 60 75'))).toEqual({ line: 4, fault: 'demand' });
    expect(failureOf(withLine(5, '4 0 1 3 -1 0 1440'))).toEqual({ line: 6, fault: 'pair-demand' });
    expect(failureOf(withLine(1, '0 0 0 0 1 0 480'))).toEqual({ line: 2, fault: 'depot-demand' });
    expect(failureOf(fileOf('2 3 480 3 30', ...LINES.slice(1, -1)))).toEqual({ line: 5, fault: 'node-count' });
    expect(failureOf(fileOf('2 9 480 3 30', ...LINES.slice(1)))).toEqual({ line: 6, fault: 'node-count' });
  });
});
