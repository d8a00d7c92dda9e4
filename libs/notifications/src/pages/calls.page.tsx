// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, EmptyState, LiveRegion, PageHeading, Section, usePage } from '@reciproca/ui';
import type { CallView } from '../application/call-view.js';
import { MyCall } from './my-call.js';
import { WaitingCall } from './waiting-call.js';

export interface CallsPageProps {
  readonly calls: readonly CallView[];
  readonly now: Date;
  readonly refusal?: string | null;
}

export function CallsPage({ calls, now, refusal }: CallsPageProps) {
  const { t } = usePage();
  const mine = calls.filter(({ isMine }) => isMine);
  const waiting = calls.filter(({ task }) => task.state === 'open');
  const others = calls.filter(({ task, isMine }) => task.state === 'claimed' && !isMine);
  return (
    <div class="stack measure">
      <PageHeading title={t('notifications:calls.title')} lead={t('notifications:calls.lead')} />
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      <LiveRegion name="board" class="stack">
        {calls.length === 0 && <EmptyState icon="telephone" text={t('notifications:calls.empty')} />}
        {mine.length > 0 && (
          <Section title={t('notifications:calls.mine')}>
            {mine.map((call) => (
              <MyCall key={call.task.id} call={call} />
            ))}
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title={t('notifications:calls.waiting')}>
            {waiting.map((call) => (
              <WaitingCall key={call.task.id} call={call} now={now} />
            ))}
          </Section>
        )}
        {others.length > 0 && (
          <Section title={t('notifications:calls.others')}>
            {others.map((call) => (
              <WaitingCall key={call.task.id} call={call} now={now} />
            ))}
          </Section>
        )}
      </LiveRegion>
    </div>
  );
}
