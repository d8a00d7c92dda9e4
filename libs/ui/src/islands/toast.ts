// SPDX-License-Identifier: AGPL-3.0-or-later
const shownMs = 12_000;
const mostAtOnce = 3;

/** A quiet note with a link; hovering or focusing it keeps it there. */
export function showToast({ title, about, link }: { title: string; about: string | null; link: string }): void {
  const place = document.getElementById('toasts');
  if (!place) return;
  const toast = document.createElement('div');
  toast.className = 'toast-note';
  const anchor = document.createElement('a');
  anchor.href = link.startsWith('/') ? link : '/inbox';
  anchor.textContent = title;
  if (about) {
    const line = document.createElement('span');
    line.className = 'toast-about';
    line.textContent = about;
    anchor.append(line);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = document.body.dataset.textClose ?? '×';
  close.addEventListener('click', () => toast.remove());
  toast.append(anchor, close);
  place.append(toast);
  while (place.children.length > mostAtOnce) place.firstElementChild?.remove();

  const leave = () => {
    if (toast.matches(':hover, :focus-within')) setTimeout(leave, shownMs);
    else toast.remove();
  };
  setTimeout(leave, shownMs);
}
