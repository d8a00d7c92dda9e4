// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IconName } from '../assets/icon-names.js';
import { buttonClass, type ButtonKind } from './button.js';
import { Icon } from './icon.js';

export type LinkButtonProps = { href: string; text: string; kind?: ButtonKind; icon?: IconName; wide?: boolean };

export function LinkButton({ href, text, kind, icon, wide }: LinkButtonProps) {
  return (
    <a class={buttonClass(kind, wide)} href={href}>
      {icon && <Icon name={icon} />}
      {text}
    </a>
  );
}
