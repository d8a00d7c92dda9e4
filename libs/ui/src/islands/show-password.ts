// SPDX-License-Identifier: AGPL-3.0-or-later

/** Below a password field a button that shows what was typed, and hides it again; without scripts there is none. */
export function offerToShowPasswords(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=password][data-show]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.setAttribute('aria-controls', field.id);
    button.textContent = field.dataset.show ?? '';
    button.addEventListener('click', () => {
      const isShown = field.type === 'text';
      field.type = isShown ? 'password' : 'text';
      button.textContent = (isShown ? field.dataset.show : field.dataset.hide) ?? '';
    });
    // What is sent is a password again, for whoever keeps it.
    field.form?.addEventListener('submit', () => (field.type = 'password'));
    field.insertAdjacentElement('afterend', button);
  }
}
