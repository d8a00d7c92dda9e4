// SPDX-License-Identifier: AGPL-3.0-or-later

/** @param {string} version such as 20.19.5 @returns {number[]} */
const numbersOf = (version) => version.split('.').map(Number);

/** @param {number[]} one @param {number[]} other negative when the first is older */
function compare(one, other) {
  for (let place = 0; place < 3; place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether a Node may be used; without a package for it, because it is asked before any is installed.
 * @param {string} range as in package.json, of `^` and `>=`: "^20.19.5 || >=22.15.1"
 * @param {string} version
 */
export function isNodeInRange(range, version) {
  return range.split('||').some((part) => {
    const [, sign, least = ''] = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/.exec(part) ?? [];
    if (!sign) throw new Error(`Not a range we read: ${part}`);
    const [own, wanted] = [numbersOf(version), numbersOf(least)];
    return compare(own, wanted) >= 0 && (sign === '>=' || own[0] === wanted[0]);
  });
}
