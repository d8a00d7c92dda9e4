// SPDX-License-Identifier: AGPL-3.0-or-later
import { forgetPages, listPages } from './device/kept-pages.js';
import { type Sending, sendWaiting, WAITING_CHANGED } from './device/send-waiting.js';
import { dropWaiting, listWaiting, putWaiting, type WaitingForm } from './device/waiting-forms.js';
import { keptMoment } from './kept-moment.js';

/** The page that says what is on this device: what was written and not sent yet, and which pages can be read without a signal. */
export function startWaitingList(): void {
  const part = document.querySelector<HTMLElement>('[data-without-signal]');
  const { viewer } = document.body.dataset;
  if (!part || !viewer || !('serviceWorker' in navigator)) return;
  const show = (): Promise<unknown> => Promise.all([showForms(part, viewer, show), showPages(part)]);
  new BroadcastChannel(WAITING_CHANGED).addEventListener('message', ({ data }: MessageEvent<Sending>) => {
    sayOutcome(part, data);
    void show();
  });
  on(part, '[data-send]', () => void sendWaiting());
  on(part, '[data-forget]', () => void forgetPages().then(show));
  part.dataset.withoutSignal = 'shown';
  void show();
}

async function showForms(part: HTMLElement, viewer: string, show: () => Promise<unknown>): Promise<void> {
  const forms = await listWaiting(viewer);
  fill(
    part,
    'forms',
    forms.map((form) => rowOf(part, form, show)),
  );
  hide(part, '[data-send]', !forms.some(({ state }) => state === 'waiting'));
}

function rowOf(part: HTMLElement, form: WaitingForm, show: () => Promise<unknown>): Node {
  const row = copyOf(part, 'form');
  write(row, '[data-act]', form.act);
  write(row, '[data-about]', form.about);
  write(row, '[data-written-at]', keptMoment(form.writtenAt));
  write(row, '[data-answer]', form.answer ?? '');
  write(row, '[data-said]', form.said.map(([label, value]) => `${label}: ${value}`).join(' · '));
  for (const line of row.querySelectorAll<HTMLElement>('[data-state]')) line.hidden = line.dataset.state !== form.state;
  row.querySelector('[data-page]')?.setAttribute('href', form.page);
  hide(row, '[data-again]', form.state !== 'refused');
  on(row, '[data-again]', () => void putWaiting({ ...form, state: 'waiting' }).then(sendWaiting));
  on(row, '[data-remove]', () => void dropWaiting(form.id).then(show));
  return row;
}

async function showPages(part: HTMLElement): Promise<void> {
  const here = location.pathname;
  const all = (await listPages().catch(() => [])).filter(({ path }) => path !== here);
  // A question about a thing is called like it and is asked from its page.
  const pages = all.filter(
    ({ title, path }) => !all.some((other) => other.title === title && other.path.length < path.length),
  );
  const rows = pages.map(({ path, title, seenAt }) => {
    const row = copyOf(part, 'page');
    write(row, 'a', textOf(title));
    write(row, '[data-seen-at]', keptMoment(seenAt));
    row.querySelector('a')?.setAttribute('href', path);
    return row;
  });
  fill(part, 'pages', rows);
  hide(part, '[data-forget]', pages.length === 0);
}

/** Why nothing leaves, where something was tried. */
function sayOutcome(part: HTMLElement, outcome: Sending): void {
  for (const line of part.querySelectorAll<HTMLElement>('[data-outcome]'))
    line.hidden = line.dataset.outcome !== outcome;
}

function fill(part: HTMLElement, name: string, rows: readonly Node[]): void {
  part.querySelector(`[data-list="${name}"]`)?.replaceChildren(...rows);
  hide(part, `[data-none="${name}"]`, rows.length > 0);
}

function copyOf(part: HTMLElement, name: string): DocumentFragment {
  const template = part.querySelector<HTMLTemplateElement>(`template[data-row="${name}"]`);
  return template?.content.cloneNode(true) as DocumentFragment;
}

function write(row: ParentNode, selector: string, text: string): void {
  const place = row.querySelector<HTMLElement>(selector);
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}

function hide(part: ParentNode, selector: string, isHidden: boolean): void {
  for (const one of part.querySelectorAll<HTMLElement>(selector)) one.hidden = isHidden;
}

function on(part: ParentNode, selector: string, act: () => void): void {
  part.querySelector(selector)?.addEventListener('click', act);
}

/** A title is kept as it stands in the page, with its entities. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
