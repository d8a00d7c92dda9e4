// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  formatDateTime,
  formatMinutes,
  formatWhen,
  LinkButton,
  LiveRegion,
  PageHeading,
  PeopleText,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { CircleResponse } from '../application/circle.response.js';
import { CircleState } from './circle-badges.js';
import { CirclePicture } from './circle-picture.js';
import { givingText, leadText } from './circle-words.js';

export interface CirclePageProps {
  readonly circle: CircleResponse;
  readonly newKey: () => string;
}

export function CirclePage({ circle, newKey }: CirclePageProps) {
  const { t } = usePage();
  const isOver = circle.closeReason !== null || circle.state === 'agreed';
  return (
    <LiveRegion name="circle" class="stack measure">
      <PageHeading
        title={t(circle.state === 'agreed' ? 'planning:circle.title.agreed' : 'planning:circle.title')}
        badge={<CircleState state={circle.state} />}
        {...(!isOver && { lead: leadText(t, circle) })}
      />
      <WhatNow circle={circle} />
      <Restore circle={circle} newKey={newKey} />
      <figure class="circle-figure">
        <CirclePicture circle={circle} />
      </figure>
      <Answers circle={circle} newKey={newKey} />
      <InWords circle={circle} />
      <Standing circle={circle} />
    </LiveRegion>
  );
}

function WhatNow({ circle: { state, closeReason, canAnswer, members } }: { circle: CircleResponse }) {
  const { t } = usePage();
  const waitsForMe = members.some(({ isReader, acceptedAt }) => isReader && acceptedAt === null);
  if (closeReason) return <Alert tone="warning">{t(`planning:circle.closed.${closeReason}`)}</Alert>;
  if (state === 'agreed') return <Alert tone="success">{t('planning:circle.accepted.agreed')}</Alert>;
  if (state === 'awaiting_approval') return <Alert>{t('planning:circle.awaiting')}</Alert>;
  return waitsForMe && !canAnswer ? <Alert>{t('planning:circle.operator_decides')}</Alert> : null;
}

/** Sent to the one that was called off: the others come with it. */
function Restore({ circle: { restorable }, newKey }: CirclePageProps) {
  const { t } = usePage();
  if (!restorable) return null;
  return (
    <div class="stack">
      <PostButton
        action={`/agreements/${restorable}/restore`}
        text={t('planning:circle.restore')}
        kind="outline"
        idempotencyKey={newKey()}
      />
      <p>{t('planning:circle.restore.lead')}</p>
    </div>
  );
}

function Answers({ circle, newKey }: CirclePageProps) {
  const { t, actingFor } = usePage();
  const path = `/circles/${circle.id}`;
  const isMember = circle.members.some(({ isReader }) => isReader);
  const yes = !isMember
    ? t('planning:circle.accept_for_all')
    : actingFor
      ? t('planning:circle.accept_for', { name: actingFor.name })
      : t('planning:circle.accept');
  const isWaiting = circle.state === 'proposed' || circle.state === 'awaiting_approval';
  if (!isWaiting || !(isMember || circle.canAnswer || circle.canApprove)) return null;
  return (
    <div class="cluster">
      {circle.canAnswer && (
        <PostButton action={`${path}/accept`} text={yes} kind="success" icon="check" idempotencyKey={newKey()} />
      )}
      {circle.canApprove && (
        <PostButton
          action={`${path}/approve`}
          text={t('planning:circle.approve')}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      <PostButton
        action={`${path}/decline`}
        text={t(isMember ? 'planning:circle.decline' : 'planning:circle.dissolve')}
        kind="danger"
        idempotencyKey={newKey()}
        confirm={t('planning:circle.decline.confirm')}
      />
    </div>
  );
}

/** The picture as a list: for who cannot see it, and with the times. */
function InWords({ circle }: { circle: CircleResponse }) {
  const { t, language } = usePage();
  return (
    <Section title={t('planning:circle.in_words')}>
      <ol class="circle-legs">
        {circle.legs.map((leg) => (
          <li key={leg.giverId}>
            <strong>
              <PeopleText text={givingText(t, circle, leg)} people={circle.members} />
            </strong>
            <br />
            {formatWhen(leg.startsAt, leg.endsAt, language)} · {formatMinutes(leg.minutes, language)}
            {leg.agreementId && (
              <>
                <br />
                <LinkButton
                  href={`/agreements/${leg.agreementId}`}
                  text={t('planning:circle.agreement')}
                  kind="quiet"
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Standing({ circle }: { circle: CircleResponse }) {
  const { t, language, viewer } = usePage();
  const wordsFor = ({ isReader, acceptedAt }: CircleResponse['members'][number]): string =>
    t(`planning:circle.answer.${acceptedAt ? 'yes' : 'waiting'}${isReader ? '.you' : ''}`);
  const isWaiting = circle.state === 'proposed' || circle.state === 'awaiting_approval';
  return (
    <Section title={t('planning:circle.answers')}>
      <DefinitionList
        items={[
          ...circle.members.map((member) => ({
            term: member.isReader ? t('planning:circle.you') : member.name,
            href: viewer?.isStaff ? `/people/${member.id}` : undefined,
            value: wordsFor(member),
          })),
          ...(isWaiting
            ? [
                {
                  term: t('planning:circle.time'),
                  value: t('planning:circle.until', { when: formatDateTime(circle.expiresAt, language) }),
                },
              ]
            : []),
          ...(circle.closeNote ? [{ term: t('planning:circle.note'), value: circle.closeNote }] : []),
        ]}
      />
    </Section>
  );
}
