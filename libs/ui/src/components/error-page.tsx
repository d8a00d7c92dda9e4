// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { useText } from '../page/page-context.js';
import { Icon } from './icon.js';
import { LinkButton } from './link-button.js';

export type ErrorPageProps = {
  status: number;
  title: string;
  text: ComponentChildren;
  /** What the person reads out when asking for help. */
  requestId?: string;
  /** Instead of the way home. */
  action?: ComponentChildren;
};

export function ErrorPage({ status, title, text, requestId, action }: ErrorPageProps) {
  const t = useText();
  return (
    <div class="error-page">
      <Icon name={status >= 500 ? 'tool' : 'help-circle'} size="xl" />
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <div class="cluster">{action ?? <LinkButton href="/" text={t('ui:goHome')} />}</div>
      {requestId && <p class="request-id">{t('ui:requestId', { id: requestId })}</p>}
    </div>
  );
}
