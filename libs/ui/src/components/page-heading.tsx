// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

export type PageHeadingProps = {
  title: string;
  /** One or two sentences under the title. */
  lead?: ComponentChildren;
  /** A short line above the title, e.g. the service, or whom the page is about. */
  eyebrow?: ComponentChildren;
  /** Badges beside the title. */
  badge?: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
};

/** The one `h1` of a page. */
export function PageHeading({ title, lead, eyebrow, badge, actions }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <div class="page-heading-text">
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {badge && <div class="cluster">{badge}</div>}
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="cluster page-heading-actions">{actions}</div>}
    </div>
  );
}
