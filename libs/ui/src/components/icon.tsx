// SPDX-License-Identifier: AGPL-3.0-or-later
import { assetUrl } from '../assets/asset-manifest.js';
import type { IconName } from '../assets/icon-names.js';
import { classNames } from './class-names.js';

export type IconProps = {
  name: IconName;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Said aloud; without it the icon is decoration. */
  label?: string;
  class?: string;
};

/** What points along the line turns round where the line runs from right to left. */
const POINTING: readonly IconName[] = ['arrow-left', 'arrow-right', 'chevron-left', 'chevron-right', 'logout'];

export function Icon({ name, size = 'md', label, class: extra }: IconProps) {
  return (
    <svg
      class={classNames('icon', `icon-${size}`, POINTING.includes(name) && 'icon-pointing', extra)}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      <use href={`${assetUrl('icons.svg')}#it-${name}`} />
    </svg>
  );
}
