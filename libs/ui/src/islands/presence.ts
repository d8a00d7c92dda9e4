// SPDX-License-Identifier: AGPL-3.0-or-later
const againMs = 40_000;

/** Where a page says who looks at it: asks again while it is seen, which tells the others too, and says when it is left. */
export function startPresence(refresh: (topic: string) => void): void {
  const place = document.querySelector<HTMLElement>('[data-presence]');
  const leave = place?.dataset.presence;
  if (!place || !leave) return;
  setInterval(() => {
    if (document.visibilityState === 'visible') refresh('board');
  }, againMs);
  window.addEventListener('pagehide', () => {
    const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
    navigator.sendBeacon(leave, new URLSearchParams({ _csrf: token }));
  });
}
