// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';

const CLOSES_WITHIN_MS = 4_000;

interface Closable {
  close(): Promise<void>;
}

/**
 * Closes an application, but waits no longer than somebody who stops a process does: what is cut short then is a
 * transaction, which never happened, and a message, which is delivered by whoever comes next.
 */
export async function closeInTime(app: Closable, withinMs = CLOSES_WITHIN_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      new Logger('Stop').warn('Work under way was cut short: it did not end in time');
      resolve();
    }, withinMs);
  });
  try {
    await Promise.race([app.close(), late]);
  } finally {
    clearTimeout(timer);
  }
}
