// SPDX-License-Identifier: AGPL-3.0-or-later
const firstMs = 2_000;
const longestMs = 60_000;

/** Does `work` after a pause, a longer one each time until `reset`; never together with all other pages. */
export function planAgain(work: () => void): { plan(): void; reset(): void } {
  let times = 0;
  let timer: number | undefined;
  return {
    plan() {
      clearTimeout(timer);
      timer = setTimeout(work, Math.min(firstMs * 2 ** times, longestMs) * (0.5 + Math.random()));
      times += 1;
    },
    reset() {
      clearTimeout(timer);
      times = 0;
    },
  };
}
