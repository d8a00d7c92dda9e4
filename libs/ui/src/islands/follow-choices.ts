// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields that only some choices ask for are hidden by the styles; what is hidden is not sent either, and old browsers hide it too. */
export function followChoices(): void {
  const followers = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-follows]')];
  const show = (): void => {
    for (const follower of followers) {
      const isAsked = follower.form?.querySelector(`[data-asks~="${follower.dataset.follows ?? ''}"]:checked`);
      follower.hidden = !isAsked && !follower.querySelector('.field-invalid');
      follower.disabled = follower.hidden;
    }
  };
  if (followers.length === 0) return;
  document.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
}
