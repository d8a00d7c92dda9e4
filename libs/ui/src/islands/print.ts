// SPDX-License-Identifier: AGPL-3.0-or-later

/** A button marked `data-print` prints the page; without scripts it is not shown. */
export function startPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
