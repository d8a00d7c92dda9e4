// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VNode } from 'preact';
import {
  DefinitionList,
  ErrorSummary,
  type Face,
  FaceCard,
  FormBeside,
  formatMinutes,
  formatWhen,
  LinkButton,
  LiveRegion,
  PageHeading,
  PostButton,
  Alert,
  usePage,
  withCommas,
} from '@reciproca/ui';
import { TroubleAlerts } from './trouble-alerts.js';
import type { AgreementRemark } from '../application/agreement-remarks.js';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { DetailLine, ServiceWords } from '../application/service-plug.js';
import type { Act } from '../domain/act.js';
import { AgreementWay } from './agreement-way.js';
import { Claimed } from './agreement-question.page.js';
import { State } from './badges.js';
import { ChildNote } from './child-note.js';
import type { InCircle } from '../application/circle-parts.js';
import { AgreementLinks } from './agreement-links.js';
import { CircleNote } from './circle-parts.js';
import { contactItems } from './contact-items.js';
import { DoneWithoutSignal } from './done-without-signal.js';
import { History, partiesOf } from './history.js';
import { Legs } from './legs.js';
import { OtherTimeNotice } from './other-time-notice.js';
import { waitsAs } from './waits-as.js';
import { SettleTroubles, type SettleTroublesProps } from './settle-troubles.js';

export interface AgreementPageProps extends SettleTroublesProps {
  readonly lines: readonly DetailLine[];
  readonly words: ServiceWords;
  /** What the other one shows of themselves. */
  readonly face: Face | undefined;
  readonly history: readonly Act[];
  readonly isStaff: boolean;
  /** Whether the reader may still take back that it is done, or confirmed. */
  readonly canTakeBack: boolean;
  /** Whether the reader may undo that it was called off. */
  readonly canRestore: boolean;
  /** How many more dates of its series were called off with it. */
  readonly calledOffWith: number;
  /** Null for what is a part of none. */
  readonly inCircle: InCircle | null;
  /** Whether the reader keeps the other one as a favourite. */
  readonly isFavourite: boolean;
  /** What is open about it elsewhere. */
  readonly remarks: readonly AgreementRemark[];
  /** What other libs have for the two. */
  readonly panels: readonly VNode[];
  /** Why it will not do as things are now. */
  readonly troubles: readonly string[];
  /** A refusal that is about no field. */
  readonly general: string | null;
}

export function AgreementPage(props: AgreementPageProps) {
  const { t, language } = usePage();
  const { agreement, errors } = props;
  return (
    <div class="stack">
      {props.general && <Alert tone="danger">{props.general}</Alert>}
      <ErrorSummary
        errors={errors}
        labels={{
          reason: t('exchange:agreement.dispute.reason'),
          minutes: t('exchange:agreement.resolve.minutes'),
          note: t('exchange:agreement.resolve.note'),
        }}
      />
      <LiveRegion name="agreement" class="stack">
        <PageHeading
          eyebrow={[
            t('exchange:agreement.title'),
            t(`exchange:service.${agreement.service}`),
            ...(agreement.leg ? [t(`exchange:leg.${agreement.leg}`)] : []),
          ].join(' · ')}
          title={agreement.title}
          lead={formatWhen(agreement.startsAt, agreement.endsAt, language)}
          badge={<State of="agreement" state={agreement.state} />}
        />
        <ChildNote child={agreement.child} />
        <TroubleAlerts troubles={props.troubles} />
        {props.remarks.map(({ textKey, linkKey, href }) => (
          <Alert key={href} tone="warning" actions={<LinkButton href={href} text={t(linkKey)} kind="outline" />}>
            {t(textKey)}
          </Alert>
        ))}
        <CircleNote inCircle={props.inCircle} isAsked={false} />
        <FormBeside beside={<WhatToDo {...props} />}>
          <Legs legs={agreement.legs} kind="request" traveller={agreement.receiver} />
          {props.face && <FaceCard face={props.face} />}
          <Facts {...props} />
          <AgreementWay agreement={agreement} />
        </FormBeside>
        {props.remarks.length === 0 &&
          (agreement.state === 'disputed' || (agreement.state === 'settled' && agreement.side)) && (
            <LinkButton
              href={`/disputes/of/${agreement.id}`}
              text={t(
                agreement.state === 'disputed' ? 'exchange:agreement.clear_up' : 'exchange:agreement.something_wrong',
              )}
              kind="outline"
            />
          )}
      </LiveRegion>
      <LiveRegion name="agreement" class="stack measure">
        <SettleTroubles {...props} />
      </LiveRegion>
    </div>
  );
}

/** Beside what was agreed, or below it: what one answers, says and writes, and what came before. */
function WhatToDo(props: AgreementPageProps) {
  const { agreement, newKey } = props;
  return (
    <>
      <OtherTimeNotice
        otherTime={agreement.otherTime}
        path={`/agreements/${agreement.id}`}
        now={agreement}
        {...askedOf(agreement)}
        isParty={agreement.side !== null}
        isAgreed
        newKey={newKey}
      />
      <Progress {...props} />
      <AgreementLinks agreement={agreement} isFavourite={props.isFavourite} newKey={newKey} />
      <DoneWithoutSignal agreement={agreement} newKey={newKey} />
      {props.panels}
      <History acts={props.history} parties={partiesOf(agreement.giver, agreement.receiver, agreement.child)} />
    </>
  );
}

/** Who asks for another time, and who is asked. */
function askedOf({ otherTime, giver, receiver }: AgreementResponse): { asker: string; answerer: string } {
  const isGivers = otherTime?.askedBy === giver.id;
  return { asker: (isGivers ? giver : receiver).name, answerer: (isGivers ? receiver : giver).name };
}

function Facts({ agreement, lines, words }: AgreementPageProps) {
  const page = usePage();
  const { t, language } = page;
  return (
    <DefinitionList
      items={[
        ...contactItems(page, words, agreement),
        { term: t('exchange:agreement.minutes'), value: formatMinutes(agreement.minutes, language) },
        ...lines.map(({ label, text }) => ({ term: label, value: text })),
        ...(agreement.needs.length > 0
          ? [
              {
                term: t('exchange:proposal.needs'),
                value: withCommas(
                  agreement.needs.map((need) => t(`exchange:need.${need}`)),
                  language,
                ),
              },
            ]
          : []),
        ...(agreement.toKnow.length > 0
          ? [{ term: t('exchange:agreement.toKnow'), value: agreement.toKnow.join(' · ') }]
          : []),
        ...(agreement.description ? [{ term: t('exchange:field.description'), value: agreement.description }] : []),
      ]}
    />
  );
}

function Progress({ agreement, canTakeBack, canRestore, calledOffWith, newKey }: AgreementPageProps) {
  const { t, language } = usePage();
  const path = `/agreements/${agreement.id}`;
  const waits = agreement.state === 'done' && !agreement.canConfirm;
  const isAhead = (agreement.state === 'agreed' || agreement.state === 'under_way') && !agreement.canComplete;
  return (
    <>
      {agreement.canConfirm && <Alert tone="info">{t('exchange:agreement.confirm.lead')}</Alert>}
      {waits && <Alert tone="success">{t('exchange:agreement.waiting_other')}</Alert>}
      {agreement.state === 'settled' && (
        <Alert tone="success">
          {t('exchange:agreement.settled', { minutes: formatMinutes(agreement.minutes, language) })}
        </Alert>
      )}
      <Claimed agreement={agreement} />
      {isAhead && <p>{t('exchange:agreement.possible_from', { from: agreement.possibleFrom })}</p>}
      <div class="cluster">
        {agreement.canConfirm && (
          <span class="when-signal">
            <LinkButton
              href={`${path}/ask/confirm`}
              text={t('exchange:agreement.confirm')}
              kind="success"
              icon="check"
            />
          </span>
        )}
        {agreement.canComplete && (
          <span class="when-signal">
            <LinkButton
              href={`${path}/ask/complete`}
              text={t('exchange:agreement.complete')}
              kind="success"
              icon="check"
            />
          </span>
        )}
        {agreement.canStart && (
          <PostButton
            action={`${path}/start`}
            text={t('exchange:agreement.start')}
            kind="outline"
            idempotencyKey={newKey()}
            waits={waitsAs(agreement, language)}
          />
        )}
        {agreement.canMoveTime && (
          <LinkButton href={`${path}/other-time`} text={t('exchange:time.change')} kind="outline" icon="calendar" />
        )}
        {agreement.canCancel && (
          <LinkButton href={`${path}/ask/cancel`} text={t('exchange:agreement.cancel')} kind="danger" />
        )}
        {canTakeBack && (
          <LinkButton href={`${path}/ask/take-back`} text={t('exchange:agreement.take_back')} kind="quiet" />
        )}
      </div>
      {canRestore && (
        <>
          {calledOffWith > 0 && (
            <PostButton
              action={`${path}/restore`}
              text={t('exchange:agreement.restore.all', { count: calledOffWith })}
              kind="outline"
              fields={{ all: 'true' }}
              idempotencyKey={newKey()}
            />
          )}
          <PostButton
            action={`${path}/restore`}
            text={t(calledOffWith > 0 ? 'exchange:agreement.restore.this' : 'exchange:agreement.restore')}
            kind="outline"
            idempotencyKey={newKey()}
          />
          <p>{t('exchange:agreement.restore.lead')}</p>
        </>
      )}
      {canTakeBack && <p>{t('exchange:agreement.take_back.lead')}</p>}
    </>
  );
}
