// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageOf } from '@reciproca/kernel';
import {
  Alert,
  Card,
  Details,
  EmptyState,
  formatTime,
  LinkButton,
  LiveRegion,
  PageHeading,
  Pagination,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import { type CallHours, callHoursText } from '@reciproca/identity';
import type { CallView } from '../application/call-view.js';
import type { NextStep } from '../domain/contact.js';
import { isBeingMade } from '../domain/call-task.js';
import { GivenUpCall } from './given-up-call.js';
import { MyCall } from './my-call.js';
import { WaitingCall } from './waiting-call.js';

/** The queue hands out the next one by itself: who looks for somebody opens the rest. */
const SHOWN = 8;

export interface CallsPageProps {
  readonly calls: readonly CallView[];
  /** What the calls that follow are asked for with. */
  readonly next: string | null;
  readonly now: Date;
  /** What operators said they would do today. */
  /** Said done a moment ago: it may have been a mistake. */
  readonly justDone: readonly CallView[];
  readonly steps: PageOf<NextStep>;
  readonly refusal?: string | null;
  /** What was typed into a form that was refused. */
  readonly typed?: Readonly<Record<string, unknown>>;
  /** When people are rung, where somebody asked for a call outside of it. */
  readonly notNow?: CallHours | null;
  readonly nextKey: string;
}

export function CallsPage({
  calls,
  next,
  justDone,
  now,
  steps,
  refusal,
  typed = {},
  notNow = null,
  nextKey,
}: CallsPageProps) {
  const { t, language } = usePage();
  const mine = calls.filter(({ isMine }) => isMine);
  const givenUp = calls.filter(({ task }) => task.state === 'given_up');
  const others = calls.filter(({ task, isMine }) => isBeingMade(task, now) && !isMine);
  const waiting = calls.filter((call) => ![...mine, ...givenUp, ...others].includes(call));
  const due = waiting.filter(({ task }) => task.dueAt <= now).length;
  return (
    <div class="stack measure">
      <PageHeading
        title={t('notifications:calls.title')}
        lead={t('notifications:calls.lead')}
        actions={<LinkButton href="/calls/incoming" text={t('notifications:calls.incoming')} icon="telephone" />}
      />
      <PostButton
        action="/calls/next"
        text={t('notifications:calls.next')}
        icon="telephone"
        kind={mine.length > 0 ? 'outline' : 'primary'}
        idempotencyKey={nextKey}
        wide
      />
      {notNow && (
        <Alert
          tone="warning"
          actions={
            <PostButton
              action="/calls/next"
              text={t('notifications:calls.anyway')}
              kind="outline"
              fields={{ anyway: 'true' }}
            />
          }
        >
          {t('notifications:calls.notNow', { time: formatTime(now, language), hours: callHoursText(notNow, language) })}
        </Alert>
      )}
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      <LiveRegion name="board" class="stack">
        <p>{t('notifications:calls.due', { count: due })}</p>
        {calls.length === 0 && <EmptyState icon="telephone" text={t('notifications:calls.empty')} />}
        {mine.length > 0 && (
          <Section title={t('notifications:calls.mine')}>
            {mine.map((call) => (
              <MyCall key={call.task.id} call={call} typed={typed} />
            ))}
          </Section>
        )}
        {steps.items.length > 0 && (
          <Section title={t('notifications:calls.steps')}>
            <ul class="plain-list">
              {steps.items.map((step) => (
                <li key={step.contactId}>
                  {formatTime(step.dueAt, language)} · <a href={`/calls/with/${step.personId}`}>{step.personName}</a> ·{' '}
                  {step.step}
                </li>
              ))}
            </ul>
            <Pagination next={steps.next} field="steps" path="/calls" label={t('notifications:calls.steps')} />
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title={t('notifications:calls.waiting')}>
            {waiting.slice(0, SHOWN).map((call) => (
              <WaitingCall key={call.task.id} call={call} now={now} />
            ))}
            {waiting.length > SHOWN && (
              <Details summary={t('notifications:calls.rest', { count: waiting.length - SHOWN })}>
                {waiting.slice(SHOWN).map((call) => (
                  <WaitingCall key={call.task.id} call={call} now={now} />
                ))}
              </Details>
            )}
          </Section>
        )}
        <Pagination next={next} path="/calls" />
        {others.length > 0 && (
          <Section title={t('notifications:calls.others')}>
            {others.map((call) => (
              <WaitingCall key={call.task.id} call={call} now={now} />
            ))}
          </Section>
        )}
        {justDone.length > 0 && (
          <Section title={t('notifications:calls.justDone')}>
            {justDone.map((call) => (
              <Card
                key={call.task.id}
                title={call.person.fullName}
                href={`/people/${call.person.id}`}
                icon="check"
                actions={
                  <PostButton
                    action={`/calls/${call.task.id}/requeue`}
                    text={t('notifications:calls.reopen')}
                    kind="outline"
                  />
                }
              >
                <p>{call.why}</p>
              </Card>
            ))}
          </Section>
        )}
        {givenUp.length > 0 && (
          <Section title={t('notifications:board.givenUp')}>
            {givenUp.map((call) => (
              <GivenUpCall key={call.task.id} call={call} />
            ))}
          </Section>
        )}
      </LiveRegion>
    </div>
  );
}
