// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, LinkButton, LiveRegion, PageHeading, PostButton, Section, usePage } from '@reciproca/ui';
import type { CircleResponse } from '../application/circle.response.js';
import { CircleCard } from './circle-card.js';

export interface CirclesPageProps {
  readonly circles: readonly CircleResponse[];
  /** Whether the reader sees all of the ente's. */
  readonly isDesk: boolean;
  readonly idempotencyKey: string;
}

export function CirclesPage({ circles, isDesk, idempotencyKey }: CirclesPageProps) {
  const { t } = usePage();
  const isWaiting = ({ state }: CircleResponse): boolean => state === 'proposed' || state === 'awaiting_approval';
  const past = circles.filter((circle) => !isWaiting(circle));
  const waiting = circles.filter(isWaiting);
  const actions = (
    <>
      <PostButton
        action="/circles/find"
        text={t('planning:plans.find_circles')}
        icon="refresh"
        idempotencyKey={idempotencyKey}
      />
      <LinkButton href="/plans" text={t('planning:plans.title')} kind="outline" />
    </>
  );
  return (
    <div class="stack">
      <PageHeading
        title={t(isDesk ? 'planning:circles.title' : 'planning:circles.mine')}
        lead={t('planning:circles.lead')}
        {...(isDesk && { actions })}
      />
      <LiveRegion name="board-circles" class="stack">
        <Section title={t('planning:circles.waiting')}>
          {waiting.length === 0 && (
            <EmptyState icon="refresh" text={t(isDesk ? 'planning:circles.none' : 'planning:circles.none.mine')} />
          )}
          {waiting.map((circle) => (
            <CircleCard key={circle.id} circle={circle} />
          ))}
        </Section>
        {past.length > 0 && (
          <Section title={t('planning:circles.past')}>
            {past.map((circle) => (
              <CircleCard key={circle.id} circle={circle} />
            ))}
          </Section>
        )}
      </LiveRegion>
    </div>
  );
}
