// SPDX-License-Identifier: AGPL-3.0-or-later

/** @param {number} startedAt milliseconds since the epoch */
const elapsed = (startedAt) => {
  const seconds = (Date.now() - startedAt) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
};

/**
 * Numbered lines of progress: `[2/5] Build … 12 s`. On a terminal the seconds run while the work lasts.
 * @param {number} count how many there will be
 */
export function createSteps(count) {
  let number = 0;
  return {
    /**
     * @template T
     * @param {string} title
     * @param {(note: (text: string) => void) => Promise<T>} work note: adds a word to the finished line
     * @param {{ open?: boolean }} [options] open: the work writes to the terminal itself
     * @returns {Promise<T>}
     */
    async step(title, work, { open = false } = {}) {
      number += 1;
      const head = `[${number}/${count}] ${title} …`;
      const startedAt = Date.now();
      const live = process.stdout.isTTY && !open;
      let notes = '';
      process.stdout.write(live ? head : `${head}\n`);
      const clock = live ? setInterval(() => process.stdout.write(`\r${head} ${elapsed(startedAt)}`), 500) : undefined;
      try {
        const result = await work((text) => (notes += `, ${text}`));
        process.stdout.write(`${live ? '\r' : ''}${head} ${elapsed(startedAt)}${notes}\n`);
        return result;
      } catch (error) {
        process.stdout.write(`${live ? '\r' : ''}${head} ✗ ${elapsed(startedAt)}\n`);
        throw error;
      } finally {
        clearInterval(clock);
      }
    },
  };
}
