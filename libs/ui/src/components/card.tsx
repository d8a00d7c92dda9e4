// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { IconName } from '../assets/icon-names.js';
import { Icon } from './icon.js';

export type CardProps = {
  title: ComponentChildren;
  /** Makes the title a link. */
  href?: string;
  headingLevel?: 2 | 3 | 4;
  icon?: IconName;
  /** Badges above the title. */
  badge?: ComponentChildren;
  /** A quiet line under the title: when, where, who. */
  meta?: ComponentChildren;
  /** Buttons at the foot. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
};

export function Card({ title, href, headingLevel = 3, icon, badge, meta, actions, children }: CardProps) {
  const Heading = `h${headingLevel}` as 'h3';
  return (
    <article class="panel">
      {badge && <div class="cluster panel-badges">{badge}</div>}
      <Heading class="panel-title">
        {icon && <Icon name={icon} />}
        {href ? <a href={href}>{title}</a> : title}
      </Heading>
      {meta && <p class="panel-meta">{meta}</p>}
      {children && <div class="panel-body">{children}</div>}
      {actions && <div class="cluster panel-actions">{actions}</div>}
    </article>
  );
}
