// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { initialsOf } from '../page/face.js';

export type PersonLineProps = {
  name: string;
  /** A quiet second line: "stessa scala", "autista". */
  detail?: ComponentChildren;
  href?: string;
  badge?: ComponentChildren;
};

export function PersonLine({ name, detail, href, badge }: PersonLineProps) {
  return (
    <div class="person">
      <span class="person-initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span class="person-text">
        <span class="person-name">{href ? <a href={href}>{name}</a> : name}</span>
        {detail && <span class="person-detail">{detail}</span>}
      </span>
      {badge}
    </div>
  );
}
