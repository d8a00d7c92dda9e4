// SPDX-License-Identifier: AGPL-3.0-or-later
/** Counts up at once; the refresh that follows brings the server's own number and words. */
export function showUnread(more: number): void {
  const region = document.querySelector('[data-live="bell"]');
  if (!region) return;
  const count = region.querySelector('.bell-count');
  if (count) {
    const shown = Number(count.textContent);
    if (Number.isFinite(shown)) count.textContent = String(shown + more);
    return;
  }
  const fresh = document.createElement('span');
  fresh.className = 'bell-count';
  fresh.textContent = String(more);
  region.append(fresh);
}
