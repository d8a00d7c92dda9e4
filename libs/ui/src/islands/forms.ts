// SPDX-License-Identifier: AGPL-3.0-or-later
/** Asks where a button wants it, and sends a form once however often it is pressed. */
export function guardForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
    if (form.dataset.sending || (question && !window.confirm(question))) {
      event.preventDefault();
      return;
    }
    if (form.method !== 'post') return;
    form.dataset.sending = 'true';
    // Not `disabled`: a disabled button would not send its own name and value.
    setSending(form, true);
  });
  // Back in the browser's history shows the page as it was left: let the form be sent again.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) {
      delete form.dataset.sending;
      setSending(form, false);
    }
  });
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

function setSending(form: HTMLFormElement, sending: boolean): void {
  for (const button of form.querySelectorAll('button')) {
    if (sending) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}
