// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { usePage } from '../page/page-context.js';
import { CsrfField } from './csrf-field.js';

export type FormProps = {
  action: string;
  /** The page's token unless given. */
  csrfToken?: string;
  /** Makes a command take effect once however often it is sent. */
  idempotencyKey?: string;
  /** What it is about, in words, for a form that may wait on the device where there is no signal; it needs an `idempotencyKey`. */
  waits?: string;
  /** 'get' for searches: no token then. */
  method?: 'post' | 'get';
  /** For a form that says itself whom it is for; others carry it along unseen. */
  saysForWhom?: boolean;
  /** For forms with a file. */
  multipart?: boolean;
  id?: string;
  label?: string;
  class?: string;
  children?: ComponentChildren;
};

/** The browser's own checks are off: the server words every error, with or without scripts. */
export function Form({
  action,
  csrfToken,
  idempotencyKey,
  waits,
  method = 'post',
  saysForWhom,
  multipart,
  id,
  label,
  class: className = 'form',
  children,
}: FormProps) {
  const { forWhom } = usePage();
  return (
    <form
      method={method}
      action={action}
      id={id}
      encType={multipart ? 'multipart/form-data' : undefined}
      class={className}
      aria-label={label}
      noValidate
    >
      {method === 'post' && <CsrfField token={csrfToken} />}
      {method === 'post' && !saysForWhom && forWhom && (
        <>
          <input type="hidden" name="_for" value={forWhom.personId} />
          {forWhom.wasAsked && <input type="hidden" name="_asked" value="on" />}
        </>
      )}
      {idempotencyKey && <input type="hidden" name="_key" value={idempotencyKey} />}
      {waits && <input type="hidden" name="_waits" value={waits} />}
      {children}
    </form>
  );
}
