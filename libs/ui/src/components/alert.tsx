// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { useText } from '../page/page-context.js';
import { Icon } from './icon.js';
import { toneIcons, type Tone } from './tone.js';

export type AlertProps = {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  actions?: ComponentChildren;
  children?: ComponentChildren;
};

export function Alert({ tone = 'info', title, actions, children }: AlertProps) {
  const t = useText();
  return (
    <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={toneIcons[tone]} size="lg" label={t(`ui:tone.${tone}`)} />
      <div class="notice-text">
        {title && <p class="notice-title">{title}</p>}
        <div>{children}</div>
        {actions && <div class="cluster">{actions}</div>}
      </div>
    </div>
  );
}
