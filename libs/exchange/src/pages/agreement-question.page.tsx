// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  formatMinutes,
  formatWhen,
  HiddenFields,
  LinkButton,
  NumberField,
  type PageContext,
  PageHeading,
  RadioCards,
  type TextKey,
  usePage,
  type Voice,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Agreement } from '../domain/agreement.js';
import { AgreementScript } from './agreement-script.js';
import { contactItems } from './contact-items.js';
import { waitsAs } from './waits-as.js';
import { CallingOff, stillNeededLabel } from './calling-off.js';
import type { InCircle } from '../application/circle-parts.js';
import { CircleNote } from './circle-parts.js';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { ServiceWords } from '../application/service-plug.js';

/** What is asked about before it is done, with what will happen. */
export const AGREEMENT_QUESTIONS = ['complete', 'confirm', 'cancel', 'no-show', 'take-back'] as const;
export type AgreementQuestion = (typeof AGREEMENT_QUESTIONS)[number];

interface Asked {
  readonly title: TextKey;
  readonly yes: TextKey;
  readonly path: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly asksMinutes: boolean;
}

const ASKED: Readonly<Record<AgreementQuestion, Asked>> = {
  complete: {
    title: 'exchange:agreement.complete.title',
    yes: 'exchange:agreement.complete.yes',
    path: 'complete',
    asksMinutes: true,
  },
  confirm: {
    title: 'exchange:agreement.confirm.title',
    yes: 'exchange:agreement.confirm.yes',
    path: 'confirm',
    asksMinutes: true,
  },
  cancel: {
    title: 'exchange:agreement.cancel.title',
    yes: 'exchange:agreement.cancel.yes',
    path: 'cancel',
    asksMinutes: false,
  },
  'no-show': {
    title: 'exchange:agreement.no_show.title',
    yes: 'exchange:agreement.no_show.yes',
    path: 'cancel',
    fields: { noShow: 'true' },
    asksMinutes: false,
  },
  'take-back': {
    title: 'exchange:agreement.take_back.title',
    yes: 'exchange:agreement.take_back.yes',
    path: 'take-back',
    asksMinutes: false,
  },
};

export interface AgreementQuestionPageProps extends FormState {
  readonly agreement: AgreementResponse;
  readonly words: ServiceWords;
  readonly question: AgreementQuestion;
  /** How many more of the same series are agreed with the same person afterwards. */
  readonly later: number;
  /** The other ways of the journey that can be said done, or confirmed, with this one. */
  readonly others: readonly Pick<Agreement, 'id' | 'startsAt' | 'endsAt' | 'minutes'>[];
  /** Null for what is a part of none, or where it does not matter. */
  readonly inCircle: InCircle | null;
  /** How the office speaks to people. */
  readonly voice: Voice;
  readonly idempotencyKey: string;
}

/** The step before what cannot be undone later: what it is about, what will happen, yes or back. */
export function AgreementQuestionPage(props: AgreementQuestionPageProps) {
  const page = usePage();
  const { t, language } = page;
  const { agreement, words, question, others, errors, typed, general, idempotencyKey } = props;
  const asked = ASKED[question];
  const minutes = agreement.claimedMinutes ?? agreement.minutes;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={agreement.title}
        title={question === 'complete' ? doneQuestion(page, words, agreement) : t(asked.title)}
        lead={formatWhen(agreement.startsAt, agreement.endsAt, language)}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary
        errors={errors}
        labels={{
          minutes: t('exchange:agreement.real_minutes'),
          legs: t('exchange:leg.which'),
          stillNeeded: stillNeededLabel(t, agreement),
          reason: t('exchange:agreement.cancel.reason'),
        }}
      />
      <p>
        <WhatHappens {...props} />
      </p>
      <CircleNote inCircle={props.inCircle} isAsked />
      <Claimed agreement={agreement} />
      {asked.asksMinutes && <AgreementScript agreement={agreement} words={words} voice={props.voice} />}
      {asked.asksMinutes && <DefinitionList items={contactItems(page, words, agreement)} />}
      <Form
        action={`/agreements/${agreement.id}/${asked.path}`}
        idempotencyKey={idempotencyKey}
        waits={waitsAs(agreement, language)}
      >
        <HiddenFields values={asked.fields ?? {}} />
        {asked.asksMinutes && minutes > 0 && (
          <NumberField
            name="minutes"
            label={t('exchange:agreement.real_minutes')}
            hint={t('exchange:agreement.real_minutes.hint')}
            value={typed['minutes'] ?? minutes}
            error={errors['minutes']}
          />
        )}
        {others.map(({ id, startsAt, endsAt, minutes: otherMinutes }) => (
          <p key={id}>
            {t('exchange:leg.conclude_too', {
              when: formatWhen(startsAt, endsAt, language),
              minutes: formatMinutes(otherMinutes, language),
            })}
          </p>
        ))}
        {others.length > 0 && (
          <RadioCards
            name="legs"
            label={t('exchange:leg.which')}
            value={typed['legs'] ?? 'all'}
            required
            options={[
              { value: 'all', label: t('exchange:leg.conclude_all') },
              { value: 'this', label: t('exchange:leg.conclude_this') },
            ]}
          />
        )}
        {question === 'cancel' && <CallingOff {...props} />}
        <div class="cluster">
          <Button
            text={t(asked.yes)}
            kind={question === 'no-show' || question === 'cancel' ? 'danger' : 'success'}
            icon="check"
          />
          <LinkButton href={`/agreements/${agreement.id}`} text={t('exchange:agreement.not_yet')} kind="quiet" />
        </div>
      </Form>
    </div>
  );
}

/** More than was agreed, as one of the two says. */
export function Claimed({ agreement }: { readonly agreement: AgreementResponse }) {
  const { t, language } = usePage();
  if (agreement.claimedMinutes === null) return null;
  const [agreed, claimed] = [agreement.minutes, agreement.claimedMinutes].map((each) => formatMinutes(each, language));
  return <Alert tone="warning">{t('exchange:agreement.claimed', { agreed, claimed })}</Alert>;
}

/** In the words of whoever looks: who helped, who was helped, or somebody who speaks with one of them. */
function doneQuestion(
  { t, actingFor }: PageContext,
  { done }: ServiceWords,
  { side, giver, receiver }: AgreementResponse,
): string {
  if (side === 'giver' && !actingFor) return t(done.giver, { name: receiver.name });
  if (side === 'receiver' && !actingFor) return t(done.receiver, { name: giver.name });
  return t(done.other, { giver: giver.name, name: receiver.name });
}

/** Whose account the minutes leave and whose they reach, as the reader would say it. */
function minutesText({ t, actingFor, language }: PageContext, agreement: AgreementResponse): string {
  const { side, giver, receiver } = agreement;
  const moves = agreement.claimedMinutes ?? agreement.minutes;
  if (moves === 0) return t('exchange:agreement.moves.none');
  const whose = side && !actingFor ? side : 'other';
  return t(`exchange:agreement.moves.${whose}`, {
    minutes: formatMinutes(moves, language),
    giver: giver.name,
    receiver: receiver.name,
  });
}

function WhatHappens({ agreement, question }: AgreementQuestionPageProps) {
  const page = usePage();
  const { t, language } = page;
  const { side } = agreement;
  const other = side === 'giver' ? agreement.receiver : agreement.giver;
  if (question === 'cancel')
    return (
      <>
        {side ? t('exchange:agreement.cancel.lead', { name: other.name }) : t('exchange:agreement.cancel.lead.staff')}
      </>
    );
  if (question === 'no-show') return <>{t('exchange:agreement.no_show.lead')}</>;
  if (question === 'take-back')
    return (
      <>
        {agreement.state === 'settled'
          ? t('exchange:agreement.take_back.settled', {
              minutes: formatMinutes(agreement.claimedMinutes ?? agreement.minutes, language),
            })
          : t('exchange:agreement.take_back.done')}
      </>
    );
  const lead =
    question === 'confirm'
      ? t('exchange:agreement.confirm.closes')
      : side
        ? t('exchange:agreement.complete.lead', { name: other.name })
        : t('exchange:agreement.complete.lead.staff');
  return <>{`${lead} ${minutesText(page, agreement)}`}</>;
}
