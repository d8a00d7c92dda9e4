// SPDX-License-Identifier: AGPL-3.0-or-later
import { PostButton } from '../components/post-button.js';
import { Icon } from '../components/icon.js';
import { usePage } from './page-context.js';

export function ActingBanner() {
  const { t, actingFor } = usePage();
  if (!actingFor) return null;
  return (
    <section class="acting-banner" aria-label={t('ui:actingFor', { name: actingFor.name })}>
      <div class="container acting-row">
        <Icon name="user" size="lg" />
        <p>
          <strong>{t('ui:actingFor', { name: actingFor.name })}</strong>
          <span class="acting-hint">{t('ui:actingForHint')}</span>
        </p>
        <PostButton action="/act-for/stop" text={t('ui:actingForStop')} kind="outline" />
      </div>
    </section>
  );
}
