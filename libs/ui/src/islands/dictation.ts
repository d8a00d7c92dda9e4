// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is used of the browser's Web Speech API, which TypeScript does not describe. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  start(): void;
  stop(): void;
}
interface Heard extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}
type Speaking = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition };
type Field = HTMLTextAreaElement | HTMLInputElement;

/** Below a field for words a button that writes what is said into it, where the browser can listen. */
export function offerDictation(): void {
  const { SpeechRecognition, webkitSpeechRecognition } = window as Speaking;
  const Listener = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Listener) return;
  for (const field of document.querySelectorAll<Field>('[data-dictate]')) addButton(field, Listener);
}

function addButton(field: Field, Listener: new () => Recognition): void {
  const { dictate = '', dictateStop = '', dictateNote = '', dictateFailed = '' } = field.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link';
  button.textContent = dictate;
  button.setAttribute('aria-controls', field.id);
  const note = document.createElement('p');
  note.className = 'field-hint';
  note.setAttribute('role', 'status');
  let listening: Recognition | undefined;

  function end(): void {
    listening?.stop();
    listening = undefined;
    button.textContent = dictate;
  }

  function begin(): void {
    const listener = new Listener();
    listener.lang = document.documentElement.lang;
    listener.continuous = true;
    listener.addEventListener('result', (event) => write(field, event as Heard));
    listener.addEventListener('error', () => (note.textContent = dictateFailed));
    listener.addEventListener('end', end);
    listening = listener;
    note.textContent = dictateNote;
    button.textContent = dictateStop;
    listener.start();
  }

  button.addEventListener('click', () => {
    if (!listening) return begin();
    note.textContent = '';
    end();
  });
  field.form?.addEventListener('submit', end);
  field.after(button, note);
}

function write(field: Field, { results, resultIndex }: Heard): void {
  const said = Array.from(results)
    .slice(resultIndex)
    .map((result) => result[0]?.transcript.trim() ?? '')
    .join(' ');
  const text = [field.value.trimEnd(), said].filter(Boolean).join(' ');
  field.value = field.maxLength > 0 ? text.slice(0, field.maxLength) : text;
  // As if it had been typed, for whoever watches what changes.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
