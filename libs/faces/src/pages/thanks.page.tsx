// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatDate, LinkButton, PageHeading, PostButton, usePage } from '@reciproca/ui';
import type { ShownThanks } from '../application/my-thanks.js';
import { THANKS_PATH } from '../domain/paths.js';

/** The words somebody has received, the newest first: no count, and nothing to compare. */
export function ThanksPage({ all, newKey }: { readonly all: readonly ShownThanks[]; readonly newKey: () => string }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('faces:thanks.title')} lead={t('faces:thanks.lead')} />
      {all.length === 0 && <EmptyState icon="heart" text={t('faces:thanks.none')} />}
      <ol class="messages">
        {all.map(({ id, name, words, at, canReport }) => (
          <li key={id} class="message">
            <p class="message-from">
              <strong>{name}</strong> {formatDate(at, language)}
            </p>
            <p class="message-words" dir="auto">
              {words}
            </p>
            <div class="cluster">
              <PostButton
                action={`${THANKS_PATH}/${id}/remove`}
                text={t('faces:thanks.remove')}
                kind="quiet"
                idempotencyKey={newKey()}
              />
              {canReport && (
                <LinkButton href={`${THANKS_PATH}/${id}/report`} text={t('faces:thanks.report')} kind="quiet" />
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
