// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields that only one choice asks for (`data-follows="repeat=weekly"`): hidden, and not sent, while another is made. */
export function followChoices(): void {
  const followers = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-follows]')];
  const show = (): void => {
    for (const follower of followers) {
      const [name = '', value] = (follower.dataset.follows ?? '').split('=');
      const chosen = follower.form?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
      follower.hidden = chosen !== value;
      follower.disabled = follower.hidden;
    }
  };
  if (followers.length === 0) return;
  document.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
}
