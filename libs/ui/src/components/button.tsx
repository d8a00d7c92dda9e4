// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { IconName } from '../assets/icon-names.js';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';

export type ButtonKind = 'primary' | 'outline' | 'success' | 'danger' | 'quiet';

const kindClasses: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn-primary',
  outline: 'btn-outline-primary',
  success: 'btn-success',
  danger: 'btn-outline-danger',
  quiet: 'btn-link',
};

export type ButtonProps = {
  text?: string;
  kind?: ButtonKind;
  icon?: IconName;
  /** Fills the width on small screens. */
  wide?: boolean;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Sends the form elsewhere, e.g. back a step. */
  formAction?: string;
  /** The id of the form it sends, where it stands outside of it. */
  form?: string;
  /** A question asked before sending, where scripts run. */
  confirm?: string;
  disabled?: boolean;
  children?: ComponentChildren;
};

export function buttonClass(kind: ButtonKind = 'primary', wide = false): string {
  return classNames('btn', kindClasses[kind], wide && 'btn-wide');
}

export function Button({ text, kind, icon, wide, type = 'submit', confirm, children, ...rest }: ButtonProps) {
  return (
    <button type={type} class={buttonClass(kind, wide)} data-confirm={confirm} {...rest}>
      {icon && <Icon name={icon} />}
      {text}
      {children}
    </button>
  );
}
