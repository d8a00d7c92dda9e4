// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, formatRelative, PostButton, usePage } from '@reciproca/ui';
import type { CallView } from '../application/call-view.js';
import { isBeingMade } from '../domain/call-task.js';

/** A call nobody makes yet, or a colleague does. */
export function WaitingCall({ call, now }: { call: CallView; now: Date }) {
  const { t, language } = usePage();
  const { task, person } = call;
  const isLater = task.dueAt > now;
  const when = isLater
    ? `${t('notifications:calls.from')} ${formatRelative(task.dueAt, language, now)}`
    : formatRelative(task.createdAt, language, now);
  const claim = !isBeingMade(task, now) && (
    <PostButton
      action={`/calls/${task.id}/claim`}
      text={t('notifications:calls.claim')}
      kind={isLater ? 'outline' : 'primary'}
      icon="telephone"
    />
  );
  const badges = (
    <>
      {task.attempts > 0 && <Badge tone="warning">{t('notifications:calls.tries', { count: task.attempts })}</Badge>}
      {call.claimedByName && <Badge tone="info">{t('notifications:calls.by', { name: call.claimedByName })}</Badge>}
    </>
  );
  return (
    <div id={`call-${task.id}`}>
      <Card
        title={person.fullName}
        href={`/people/${person.id}`}
        icon="telephone"
        badge={badges}
        meta={when}
        actions={claim}
      >
        <p>{call.why}</p>
        {task.note && <p>{`${t('notifications:calls.note')}: ${task.note}`}</p>}
      </Card>
    </div>
  );
}
