// SPDX-License-Identifier: AGPL-3.0-or-later
import { sendWaiting, WAITING_CHANGED } from './device/send-waiting.js';
import { addWaiting } from './device/waiting-forms.js';
import { isKeptPage, sayOfSignal } from './no-signal.js';
import { hasSignal, onceThereIsSignal } from './signal.js';

/**
 * A form that may wait says what it is about (`_waits`). Where there is no signal it is kept on the device instead of being lost with
 * the browser's own page of errors; whatever else is sent from a kept page is refused here, in words.
 */
export function keepFormsWithoutSignal(registration: ServiceWorkerRegistration | null): void {
  const { viewer } = document.body.dataset;
  if (!viewer || !registration) return;
  document.addEventListener('submit', (event) => void onSubmit(event, viewer, registration), { capture: true });
}

async function onSubmit(event: SubmitEvent, personId: string, registration: ServiceWorkerRegistration): Promise<void> {
  const form = event.target as HTMLFormElement;
  if (form.dataset.hasSignal || form.method !== 'post') return;
  const about = form.querySelector<HTMLInputElement>('input[name="_waits"]')?.value;
  if (about === undefined && !isKeptPage()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (about === undefined) return sayOfSignal('needed');
  if (form.dataset.asking) return;
  form.dataset.asking = 'true';
  const submitter = event.submitter as HTMLButtonElement | null;
  if (!isKeptPage() && (await hasSignal())) {
    form.dataset.hasSignal = 'true';
    form.requestSubmit(submitter);
  } else if (await addWaiting({ ...writtenIn(form, submitter), about, personId })) {
    showWritten(form);
    await planSending(registration);
  } else sayOfSignal('needed');
  delete form.dataset.asking;
}

function writtenIn(form: HTMLFormElement, submitter: HTMLButtonElement | null) {
  const fields = [...new FormData(form, submitter)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== '_csrf' && name !== '_waits' ? [[name, value] as const] : [],
  );
  return {
    path: new URL(form.action).pathname,
    fields,
    act: submitter?.textContent?.trim() ?? '',
    said: saidIn(form),
    page: location.pathname + location.search,
    writtenAt: Date.now(),
  };
}

/** What its person filled in, by the words beside it. */
function saidIn(form: HTMLFormElement): (readonly [string, string])[] {
  const shown = 'input:not([type=hidden]), textarea, select';
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(shown)].flatMap(
    (field) => {
      const label = field.labels?.[0]?.textContent?.trim() ?? '';
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        return field.checked ? [[label, '✓'] as const] : [];
      const text = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
      return text ? [[label, text] as const] : [];
    },
  );
}

/** In place of the form: pressed again it would be written twice. */
function showWritten(form: HTMLFormElement): void {
  const words = document.querySelector<HTMLTemplateElement>('template[data-written]')?.content.cloneNode(true);
  form.replaceWith(...(words?.childNodes ?? []));
  document.querySelector<HTMLElement>('[data-written-note]')?.focus();
  new BroadcastChannel(WAITING_CHANGED).postMessage('written');
}

/** By the browser itself where it can, which needs no page; else by this page, or the next that is open with a signal. */
async function planSending(registration: ServiceWorkerRegistration): Promise<void> {
  const { sync } = registration as { sync?: { register(tag: string): Promise<void> } };
  if (!isKeptPage()) onceThereIsSignal(() => void sendWaiting());
  await sync?.register(WAITING_CHANGED).catch(() => undefined);
}
