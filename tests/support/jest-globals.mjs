// SPDX-License-Identifier: AGPL-3.0-or-later
// What `@jest/globals` is where tests run in plain Node: the runner's own, none of which may take for ever.

/** A test or hook that hangs is ended by this; how fast something is, is asked by the bench. */
const LONGEST_MS = 300_000;

const { describe, expect, jest } = globalThis;

const limited = (work) =>
  work &&
  (async (...row) => {
    let timer;
    const tooLong = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done after ${LONGEST_MS / 1000} s`)), LONGEST_MS);
    });
    try {
      await Promise.race([work(...row), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  });

const limitedTest = (add) =>
  Object.assign((name, work) => add(name, limited(work)), {
    each:
      (...table) =>
      (name, work) =>
        add.each(...table)(name, limited(work)),
  });
const limitedHook = (add) => (work) => add(limited(work));

const it = limitedTest(globalThis.it);
const [beforeAll, afterAll, beforeEach, afterEach] = [
  globalThis.beforeAll,
  globalThis.afterAll,
  globalThis.beforeEach,
  globalThis.afterEach,
].map(limitedHook);

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest };
