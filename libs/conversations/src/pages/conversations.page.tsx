// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Card,
  CardGrid,
  EmptyState,
  formatDateTime,
  LinkButton,
  LiveRegion,
  PageHeading,
  usePage,
} from '@reciproca/ui';
import type { LastWords } from '../application/view-conversations.js';
import { OFFICE_PATH, pathWith } from '../domain/paths.js';

/** With whom one has written, whoever wrote last first. */
export function ConversationsPage({ all }: { readonly all: readonly LastWords[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('conversations:list.title')} lead={t('conversations:list.lead')} />
      <p>
        <LinkButton href={OFFICE_PATH} text={t('conversations:list.office')} icon="mail" />
      </p>
      <LiveRegion name="conversations">
        {all.length === 0 ? (
          <EmptyState icon="mail" text={t('conversations:list.none')} />
        ) : (
          <CardGrid>
            {all.map(({ otherId, name, message }) => (
              <Card
                key={otherId ?? 'office'}
                headingLevel={2}
                title={name ?? t('conversations:office')}
                href={otherId ? pathWith(otherId) : OFFICE_PATH}
                meta={formatDateTime(message.at, language)}
              >
                <p dir="auto">{saidLast(message)}</p>
              </Card>
            ))}
          </CardGrid>
        )}
      </LiveRegion>
    </div>
  );

  function saidLast({ isOwn, words, state }: LastWords['message']): string {
    if (state !== 'there' || words === null) return t(`conversations:state.${state === 'there' ? 'hidden' : state}`);
    return isOwn ? t('conversations:list.own', { words }) : words;
  }
}
