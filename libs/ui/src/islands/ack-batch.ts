// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acknowledges the highest sequence of a burst, once, a quarter of a second after it began. */
export function batchAcks(send: (seq: number) => void, delayMs = 250): (seq: number) => void {
  let highest = 0;
  let waiting = false;
  return (seq) => {
    highest = Math.max(highest, seq);
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      send(highest);
    }, delayMs);
  };
}
