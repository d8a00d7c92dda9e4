// SPDX-License-Identifier: AGPL-3.0-or-later
import { bytesOf, textOf } from './base64url.js';

type Json = Record<string, unknown>;
interface NamedKey {
  readonly id: string;
}
interface AskJson {
  readonly challenge: string;
  readonly user?: Json & { readonly id: string };
  readonly excludeCredentials?: readonly NamedKey[];
}

/**
 * A part marked `data-passkey` is shown where the browser can ask the device for a key; its form is sent once the device has answered.
 * Without scripts there is none of it: a code of the app is the way then.
 */
export function offerPasskeys(): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const form = part.querySelector('form');
    const field = part.querySelector<HTMLInputElement>('input[name=credential]');
    if (!form || !field) continue;
    part.hidden = false;
    form.addEventListener(
      'submit',
      (event) => {
        if (field.value) return;
        // Before whoever sends a form once: it has not been sent yet.
        event.preventDefault();
        event.stopImmediatePropagation();
        ask(part.dataset.passkey ?? '', JSON.parse(part.dataset.options ?? '{}') as AskJson).then(
          (credential) => {
            field.value = JSON.stringify(credential);
            form.requestSubmit();
          },
          () => part.querySelector<HTMLElement>('[data-passkey-failed]')?.removeAttribute('hidden'),
        );
      },
      { capture: true },
    );
  }
}

async function ask(how: string, options: AskJson): Promise<Json> {
  const publicKey = { ...options, challenge: bytesOf(options.challenge) };
  const found =
    how === 'create'
      ? await navigator.credentials.create({
          publicKey: {
            ...publicKey,
            user: { ...options.user, id: bytesOf(options.user?.id ?? '') },
            excludeCredentials: options.excludeCredentials?.map((key) => ({
              ...key,
              type: 'public-key',
              id: bytesOf(key.id),
            })),
          } as unknown as PublicKeyCredentialCreationOptions,
        })
      : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions });
  if (!found) throw new Error('No key');
  return answerOf(found as PublicKeyCredential);
}

function answerOf(key: PublicKeyCredential): Json {
  // One key answers in either of two shapes: what is missing in its own is no buffer.
  const response: object = key.response;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].flatMap(
    (name) => {
      const part: unknown = Reflect.get(response, name);
      return part instanceof ArrayBuffer ? [[name, textOf(part)]] : [];
    },
  );
  const transports = response instanceof AuthenticatorAttestationResponse ? response.getTransports() : [];
  return {
    id: key.id,
    rawId: textOf(key.rawId),
    type: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { ...Object.fromEntries(parts), transports },
  };
}
