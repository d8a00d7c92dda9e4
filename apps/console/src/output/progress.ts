// SPDX-License-Identifier: AGPL-3.0-or-later
import { SingleBar } from 'cli-progress';

/** Tells how far a long piece of work is. */
export interface Progress {
  start(total: number, title: string): void;
  advance(units: number): void;
  stop(): void;
}

/** Where lines go; process.stdout, or a test's own list. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const LINE_EVERY_PERCENT = 20;

/** A bar on a terminal; elsewhere a line every so many percent, so that logs stay readable. */
export function createProgress(output: Output): Progress {
  return output.isTTY ? barProgress() : lineProgress(output);
}

export const silentProgress: Progress = { start: () => undefined, advance: () => undefined, stop: () => undefined };

function barProgress(): Progress {
  const bar = new SingleBar({
    format: '{title} [{bar}] {percentage}% {duration_formatted}',
    hideCursor: true,
    clearOnComplete: false,
    barsize: 30,
  });
  return {
    start: (total, title) => bar.start(total, 0, { title }),
    advance: (units) => bar.increment(units),
    stop: () => bar.stop(),
  };
}

function lineProgress(output: Output): Progress {
  let total = 1;
  let done = 0;
  let said = 0;
  let title = '';
  return {
    start: (units, what) => {
      [total, done, said, title] = [Math.max(1, units), 0, 0, what];
    },
    advance: (units) => {
      done = Math.min(total, done + units);
      const percent = Math.floor((done / total) * 100);
      if (percent < said + LINE_EVERY_PERCENT && percent < 100) return;
      if (percent === said) return;
      said = percent;
      output.write(`${title}: ${percent}%\n`);
    },
    stop: () => undefined,
  };
}
