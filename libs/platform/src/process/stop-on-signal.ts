// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';

/** Docker kills ten seconds after it asked; this is for what no time limit inside `close` has caught. */
const ENDS_WITHIN_MS = 9_500;

/** Ends the process when the system asks it to: with 0 once `close` is done, with 1 when that fails or hangs. */
export function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), ENDS_WITHIN_MS).unref();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          new Logger('Stop').error({ err: error }, 'The process could not be stopped well');
          process.exit(1);
        },
      );
    });
  }
}
