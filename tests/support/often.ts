// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How many times a test tries what comes about by chance: `seldom` with every change, `times` in the long run
 * (`npm test -- --long`, as every landing has it).
 */
export const often = (seldom: number, times: number): number => (process.env['LONG_RUN'] === 'on' ? times : seldom);
