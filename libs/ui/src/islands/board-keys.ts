// SPDX-License-Identifier: AGPL-3.0-or-later
/** Keys for who works on the board all day; quiet while something is typed or a dialog is open. */
export function startBoardKeys(): void {
  const board = document.querySelector<HTMLElement>('[data-board-keys]');
  if (!board) return;
  const dialog = board.querySelector<HTMLDialogElement>('[data-keys-dialog]');
  const opener = board.querySelector<HTMLElement>('[data-keys-open]');
  const links = () => [...board.querySelectorAll<HTMLElement>('[data-card-link]')];
  const move = (step: number) => {
    const all = links();
    const current = all.findIndex((link) => link.closest('[data-card]')?.contains(document.activeElement));
    const next =
      all[current === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(current + step, 0), all.length - 1)];
    next?.focus({ preventScroll: true });
    // The whole card, not only its link, and at once: who presses on would otherwise run ahead of what glides after them.
    (next?.closest('[data-card]') ?? next)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  const acts: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    a: () => document.activeElement?.closest('[data-card]')?.querySelector<HTMLElement>('form button')?.click(),
    '/': () => board.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    n: () => location.assign(board.dataset.boardKeys ?? '/'),
    '?': () => dialog?.showModal(),
  };
  if (opener) {
    opener.hidden = false;
    opener.addEventListener('click', () => dialog?.showModal());
  }
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).closest?.('input, select, textarea, [contenteditable]');
    if (isTyping || dialog?.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
