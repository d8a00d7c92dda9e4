// SPDX-License-Identifier: AGPL-3.0-or-later
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What stands beside a form says what is in it now. Fields of other steps keep what the server said of them. */
export function sumUpForms(): void {
  const summaries = [...document.querySelectorAll<HTMLElement>('[data-summary-of]')];
  if (summaries.length === 0) return;
  const show = (): void => {
    for (const summary of summaries) {
      const form = document.getElementById(summary.dataset.summaryOf ?? '');
      if (form instanceof HTMLFormElement) sumUp(form, summary);
    }
  };
  for (const event of ['input', 'change']) document.addEventListener(event, show);
  window.addEventListener('pageshow', show);
  show();
}

function sumUp(form: HTMLFormElement, summary: HTMLElement): void {
  const rows = [...summary.querySelectorAll<HTMLElement>('[data-sums]')];
  for (const row of rows) {
    const controls = ([...form.elements] as Control[]).filter(
      ({ name, type }) => name === row.dataset.sums && type !== 'hidden',
    );
    if (controls.length === 0) continue;
    const text = controls
      .map((control) => wordsOf(control, summary.dataset.yes ?? ''))
      .filter(Boolean)
      .join(', ');
    row.lastElementChild!.textContent = text;
    row.hidden = text === '';
  }
  summary.hidden = rows.every(({ hidden }) => hidden);
}

function wordsOf(control: Control, yes: string): string {
  // A field that another choice takes out of the form is not sent.
  if (control.matches(':disabled')) return '';
  if (control instanceof HTMLSelectElement) {
    const [chosen] = control.selectedOptions;
    return chosen?.value ? chosen.text.trim() : '';
  }
  const isBox = control.type === 'checkbox';
  if (isBox || control.type === 'radio') {
    if (!(control as HTMLInputElement).checked) return '';
    if (isBox && control.value === 'true') return yes;
    const label = control.labels?.[0];
    return (label?.querySelector('.radio-card-label') ?? label)?.textContent?.trim() ?? '';
  }
  const day = (control as HTMLInputElement).valueAsDate;
  if (control.type !== 'date' || !day) return control.value.trim();
  return day.toLocaleDateString(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.getUTCFullYear() !== new Date().getFullYear() && { year: 'numeric' }),
    timeZone: 'UTC',
  });
}
