// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, PostButton, usePage } from '@reciproca/ui';
import type { CallView } from '../application/call-view.js';
import { MOST_UNANSWERED } from '../domain/call-task.js';

/** A telephone does not reach this person: somebody has to find another way, or another number. */
export function GivenUpCall({ call: { task, person, why } }: { call: CallView }) {
  const { t } = usePage();
  return (
    <div id={`call-${task.id}`}>
      <Card
        title={person.fullName}
        href={`/people/${person.id}`}
        icon="warning-circle"
        badge={
          <Badge tone="danger">
            {t(`notifications:givenUp.${task.outcome ?? 'no_answer'}`, { count: MOST_UNANSWERED })}
          </Badge>
        }
        actions={
          <>
            <PostButton action={`/calls/${task.id}/requeue`} text={t('notifications:calls.requeue')} kind="outline" />
            <PostButton action={`/calls/${task.id}/close`} text={t('notifications:calls.close')} kind="quiet" />
          </>
        }
      >
        <p>{why}</p>
        {task.note && <p>{`${t('notifications:calls.note')}: ${task.note}`}</p>}
      </Card>
    </div>
  );
}
