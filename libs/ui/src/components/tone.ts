// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IconName } from '../assets/icon-names.js';

/** How a thing stands; always said in words or by an icon too, never by colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const toneIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'minus-circle',
  info: 'info-circle',
  success: 'check-circle',
  warning: 'warning-circle',
  danger: 'error',
};
