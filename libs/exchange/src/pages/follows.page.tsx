// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, LinkButton, PageHeading, PostButton, type T, usePage } from '@reciproca/ui';
import type { Service } from '../domain/listing.js';
import type { ListedFollow } from '../persistence/board-follow.repository.js';
import { aroundPath } from './around.query.js';

/** What somebody is told of when it comes onto the board, to look at now or to end. */
export function FollowsPage({ follows, newKey }: { follows: readonly ListedFollow[]; newKey: () => string }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('exchange:follow.title')} lead={t('exchange:follow.lead')} />
      {follows.length === 0 && (
        <EmptyState
          icon="bell"
          text={t('exchange:follow.none')}
          action={<LinkButton href="/around" text={t('exchange:around.title')} kind="outline" />}
        />
      )}
      {follows.map((follow) => (
        <Card
          key={follow.id}
          title={followTitle(t, follow)}
          headingLevel={2}
          meta={t(`exchange:follow.${follow.kind}`)}
          actions={
            <>
              <LinkButton href={boardOf(follow)} text={t('exchange:follow.look')} kind="outline" />
              <PostButton
                action={`/around/follows/${follow.id}/end`}
                text={t('exchange:follow.end')}
                kind="quiet"
                idempotencyKey={newKey()}
              />
            </>
          }
        />
      ))}
    </div>
  );
}

function followTitle(t: T, { name, words }: ListedFollow): string {
  return [name, words && t('exchange:follow.words', { words })].filter(Boolean).join(' ');
}

function boardOf({ kind, service, code, words }: ListedFollow): string {
  const named = { service: (service as Service | null) ?? undefined, category: code ?? undefined };
  return aroundPath({ kind, view: 'list', ...named, words: words ?? undefined });
}
