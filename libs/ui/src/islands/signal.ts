// SPDX-License-Identifier: AGPL-3.0-or-later
/** So long the server may take to say that it is there. */
const PATIENCE_MS = 4_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Whether the server can be reached: a browser takes any network for one. */
export async function hasSignal(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    () => true,
    () => false,
  );
}

/** Once the server can be reached again: browsers say so too early, or not at all. */
export function onceThereIsSignal(act: () => void): void {
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout>;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (await hasSignal()) {
      window.removeEventListener('online', look);
      return act();
    }
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    timer = setTimeout(() => void look(), pauseMs);
  };
  window.addEventListener('online', look);
  timer = setTimeout(() => void look(), pauseMs);
}
