// SPDX-License-Identifier: AGPL-3.0-or-later
/** So long somebody who moves a pin may pause on the way. */
const PAUSE_MS = 500;

/** Asks the server for the page as it would be with that pin, and takes what it says of it: one way of saying it. */
export function pinWords(form: HTMLFormElement, section: HTMLElement, ending: AbortSignal): () => Promise<void> {
  let asking = new AbortController();
  let pause: number | undefined;
  ending.addEventListener('abort', () => {
    clearTimeout(pause);
    asking.abort();
  });
  return async () => {
    clearTimeout(pause);
    asking.abort();
    const { signal } = (asking = new AbortController());
    await new Promise<void>((over) => (pause = setTimeout(over, PAUSE_MS)));
    const fresh = await askFor(form, section.id, signal).catch(() => null);
    if (signal.aborted) return;
    if (fresh) take(section, fresh);
    // Nobody to say it in words: better than those of where it was before.
    else section.querySelector('[role=status]')?.replaceChildren(String(new FormData(form).get('position')));
  };
}

async function askFor(form: HTMLFormElement, id: string, signal: AbortSignal): Promise<Element | null> {
  const body = new URLSearchParams({ _look: 'on' });
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  const answer = await fetch(form.action, { method: 'POST', body, signal });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
}

/** Its words, and the map below the streets, which is seen again where those go. */
function take(section: HTMLElement, fresh: Element): void {
  for (const part of ['[role=status]', '.pin-map']) {
    const [old, now] = [section.querySelector(part), fresh.querySelector(part)];
    if (old && now) old.innerHTML = now.innerHTML;
  }
  const [old, now] = [section, fresh].map((one) => one.querySelector<HTMLElement>('street-map'));
  if (old && now?.dataset.facts) old.dataset.facts = now.dataset.facts;
}
