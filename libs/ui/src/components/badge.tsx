// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { IconName } from '../assets/icon-names.js';
import { Icon } from './icon.js';
import type { Tone } from './tone.js';

export type BadgeProps = { tone?: Tone; icon?: IconName; children?: ComponentChildren };

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span class={`tag tag-${tone}`}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </span>
  );
}
