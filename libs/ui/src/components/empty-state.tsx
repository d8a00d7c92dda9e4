// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { IconName } from '../assets/icon-names.js';
import { Icon } from './icon.js';

export type EmptyStateProps = {
  icon?: IconName;
  title?: string;
  text: ComponentChildren;
  /** What to do about it: a LinkButton. */
  action?: ComponentChildren;
};

export function EmptyState({ icon = 'inbox', title, text, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} size="xl" />
      {title && <p class="empty-title">{title}</p>}
      <p class="empty-text">{text}</p>
      {action && <div class="cluster">{action}</div>}
    </div>
  );
}
