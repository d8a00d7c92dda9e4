// SPDX-License-Identifier: AGPL-3.0-or-later
import { legTitle, OpenLeg, TroubleAlerts } from '@reciproca/exchange';
import { HoldsNowList, PersonNotesOnTop, readablePhone } from '@reciproca/identity';
import {
  Alert,
  Badge,
  ErrorSummary,
  formatDate,
  formatMinutes,
  formatWhen,
  LinkButton,
  PageHeading,
  Pagination,
  PeopleText,
  PersonLink,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';

import type { CallSheet } from '../application/show-call.js';
import { CallFacts } from './call-facts.js';
import { CallerOnTop } from './caller-on-top.js';
import { CallLog } from './call-log.js';
import { CallRequestForm, requestLabels, UsualCards } from './call-request.js';
import { callerFields, callPath, matchesPath, newRequestPath, saidAlong } from '../domain/call-paths.js';
import type { CallPageProps } from './call.props.js';

/** One screen for one call: what to answer, what to ask for, what is ahead. */
export function CallPage(props: CallPageProps) {
  const { t } = usePage();
  const { sheet, choices, form, isOpen, said, newKey } = props;
  const { person } = sheet;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t('supervision:call.with')}
        title={person.fullName}
        badge={person.state !== 'active' && <Badge tone="warning">{t(`identity:state.${person.state}`)}</Badge>}
        actions={
          <>
            <LinkButton
              href={newRequestPath(person.id, { new: '1' }, said)}
              text={t('supervision:call.another')}
              icon="plus"
            />
            <LinkButton href={`/people/${person.id}`} text={t('supervision:call.file')} kind="outline" />
          </>
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={requestLabels(t)} />
      <PersonNotesOnTop
        personId={person.id}
        isClosed={person.state === 'left'}
        notes={sheet.notes}
        typed={{}}
        errors={{}}
        backTo="call"
      />
      <HoldsNowList items={sheet.holdsNow} />
      <CallerOnTop sheet={sheet} said={said} error={form.errors['callerName']} />
      <Warnings sheet={sheet} />
      <div class="split">
        <div class="stack">
          {sheet.waiting.items.length > 0 && <Waiting sheet={sheet} said={said} newKey={newKey} />}
          <Section title={t('supervision:call.ask')} id="ask">
            {choices.homeId === null && (
              <Alert
                tone="warning"
                actions={<LinkButton href={`/people/${person.id}`} text={t('supervision:call.file')} kind="outline" />}
              >
                {t('supervision:call.noHome')}
              </Alert>
            )}
            <UsualCards personId={person.id} usual={sheet.usual} said={said} newKey={newKey} />
            <CallRequestForm {...props} isOpen={isOpen || sheet.usual.length === 0} />
          </Section>
          <Ahead sheet={sheet} said={said} acts={props.acts} />
        </div>
        <div class="stack">
          <Section title={t('supervision:call.who')} id="who">
            <CallFacts sheet={sheet} />
          </Section>
          <CallLog {...props} />
        </div>
      </div>
    </div>
  );
}

function Warnings({ sheet }: { sheet: CallSheet }) {
  const { t, language } = usePage();
  const { person, warnings, signals, isLow, balance } = sheet;
  return (
    <>
      {person.state !== 'active' && (
        <Alert tone="danger">
          {t('supervision:call.notActive', { state: t(`identity:state.${person.state}`).toLowerCase() })}
        </Alert>
      )}
      {signals.map(({ id, since }) => (
        <Alert
          key={id}
          tone="warning"
          actions={<LinkButton href={`/signals/${id}`} text={t('supervision:call.openSignal')} kind="outline" />}
        >
          {t('supervision:call.signal', { day: formatDate(since, language) })}
        </Alert>
      ))}
      {warnings.map(({ textKey, until, isOver }) => (
        <Alert key={textKey} tone="warning">
          {t(isOver ? 'supervision:call.paperOver' : 'supervision:call.paperEnds', {
            what: t(textKey),
            day: formatDate(until, language),
          })}
        </Alert>
      ))}
      {isLow && (
        <Alert>
          {t('supervision:call.lowBalance', { balance: formatMinutes(balance, language, { signed: true }) })}
        </Alert>
      )}
    </>
  );
}

/** A yes or a no in one press each. */
function Waiting({ sheet: { person, waiting }, said, newKey }: Pick<CallPageProps, 'sheet' | 'said' | 'newKey'>) {
  const { t, language } = usePage();
  return (
    <Section title={t('supervision:call.waiting')} id="waiting">
      {wholes(waiting.items).map(
        ({ id, requester, offerer, startsAt, endsAt, requestTitle, leg, otherLeg, place, toPlace }) => {
          const asks = offerer.id === person.id;
          const other = asks ? requester.name : offerer.name;
          const action = `${callPath(person.id)}/answers`;
          return (
            <div key={id} class="call-answer">
              <p>
                <PeopleText
                  text={t(asks ? 'supervision:call.isAsked' : 'supervision:call.isOffered', {
                    name: other,
                    what: otherLeg ? requestTitle : legTitle(t, requestTitle, leg),
                    when: formatWhen(startsAt, endsAt, language),
                  })}
                  people={[requester, offerer]}
                />{' '}
                {toPlace && t('supervision:call.fromTo', { from: place.name, to: toPlace.name })}{' '}
                {otherLeg && t('supervision:call.andBackToo', { when: formatWhen(otherLeg.startsAt, null, language) })}
              </p>
              <div class="cluster">
                <PostButton
                  action={action}
                  text={t('supervision:call.saysYes', { name: other })}
                  kind="success"
                  icon="check"
                  fields={{ proposalId: id, answer: 'yes', ...callerFields(said) }}
                  idempotencyKey={newKey()}
                />
                <PostButton
                  action={action}
                  text={t('supervision:call.saysNo', { name: other })}
                  kind="outline"
                  icon="close"
                  fields={{ proposalId: id, answer: 'no', ...callerFields(said) }}
                  idempotencyKey={newKey()}
                />
              </div>
            </div>
          );
        },
      )}
      <Pagination
        next={waiting.next}
        field="waiting"
        path={callPath(person.id)}
        label={t('supervision:call.waiting')}
      />
    </Section>
  );
}

function Ahead({
  sheet: { person, ahead, troubles, hasMoreAhead, requests },
  acts,
  said,
}: Pick<CallPageProps, 'sheet' | 'said' | 'acts'>) {
  const { t, language } = usePage();
  return (
    <>
      <Section title={t('supervision:call.ahead')} id="ahead">
        {ahead.length === 0 && <p>{t('supervision:call.nothingAhead')}</p>}
        <ul class="plain-list">
          {ahead.map((agreement) => {
            const other = agreement.giver.id === person.id ? agreement.receiver : agreement.giver;
            return (
              <li key={agreement.id}>
                <a href={`${callPath(person.id)}/agreed/${agreement.id}`}>
                  {legTitle(t, agreement.title, agreement.leg)}
                </a>{' '}
                · {formatWhen(agreement.startsAt, agreement.endsAt, language)} ·{' '}
                {t(`exchange:agreement.state.${agreement.state}`)} · <PersonLink {...other} />
                {other.phone && (
                  <>
                    {' '}
                    <a href={`tel:${other.phone}`}>{readablePhone(other.phone)}</a>
                  </>
                )}
                {agreement.otherTime && (
                  <p>
                    <a href={`/agreements/${agreement.id}`}>
                      {t('exchange:time.asks', {
                        name: agreement.otherTime.askedBy === person.id ? person.fullName : other.name,
                      })}
                    </a>
                    : {formatWhen(agreement.otherTime.startsAt, agreement.otherTime.endsAt, language)}
                  </p>
                )}
                {acts.get(agreement.id)}
                <TroubleAlerts troubles={troubles.get(agreement.id) ?? []} />
                <p>
                  <OpenLeg legs={agreement.legs} name={agreement.receiver.name} />
                </p>
              </li>
            );
          })}
        </ul>
        {hasMoreAhead && (
          <p>
            <a href={`/agreements?who=${encodeURIComponent(person.fullName)}`}>{t('supervision:call.moreAhead')}</a>
          </p>
        )}
      </Section>
      <Section title={t('supervision:call.open')} id="open">
        {requests.items.length === 0 && <p>{t('supervision:call.nothingOpen')}</p>}
        <ul class="plain-list">
          {requests.items.map((request) => (
            <li key={request.id}>
              <a href={saidAlong(matchesPath(person.id, request.id), said)}>
                {legTitle(t, request.title, request.leg)}
              </a>{' '}
              · {request.category.name}
            </li>
          ))}
        </ul>
        <Pagination
          next={requests.next}
          field="requests"
          path={callPath(person.id)}
          label={t('supervision:call.open')}
        />
      </Section>
    </>
  );
}

/** There and back with the same helper is asked once. */
function wholes(waiting: CallSheet['waiting']['items']): CallSheet['waiting']['items'] {
  return waiting.filter(
    ({ leg, otherLeg }) => leg !== 'back' || !waiting.some(({ id }) => id === otherLeg?.proposalId),
  );
}
