// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { IconName } from '../assets/icon-names.js';
import { HiddenFields } from '../fields/hidden-fields.js';
import { Button, buttonClass, type ButtonKind } from './button.js';
import { Form } from './form.js';

export type PostButtonProps = {
  action: string;
  text: string;
  kind?: ButtonKind;
  icon?: IconName;
  wide?: boolean;
  csrfToken?: string;
  idempotencyKey?: string;
  /** What it is about, where it may wait on the device for a signal. */
  waits?: string;
  /** Sent along; nested values become dotted names. */
  fields?: Readonly<Record<string, unknown>>;
  /** A question asked before it is sent: the first press opens it, the second sends. */
  confirm?: string;
  /** Fields below the question. */
  children?: ComponentChildren;
};

/** A whole form that looks like a button: one click, one POST; two where there is a question in between. */
export function PostButton({
  action,
  text,
  kind,
  icon,
  wide,
  csrfToken,
  idempotencyKey,
  waits,
  fields = {},
  confirm,
  children,
}: PostButtonProps) {
  const form = (
    <Form action={action} csrfToken={csrfToken} idempotencyKey={idempotencyKey} waits={waits} class="post-button">
      <HiddenFields values={fields} />
      {children}
      <Button text={text} kind={kind} icon={icon} wide={wide} />
    </Form>
  );
  if (!confirm) return form;
  return (
    <details class="asked-first">
      <summary class={buttonClass(kind, wide)}>{text}</summary>
      <div class="asked-first-body">
        <p>{confirm}</p>
        {form}
      </div>
    </details>
  );
}
