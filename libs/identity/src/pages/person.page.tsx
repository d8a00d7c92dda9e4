// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Card,
  DefinitionList,
  ErrorSummary,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';

import { USUAL_CALL_HOURS } from '../domain/call-hours.js';
import { callHoursText } from '../texts/call-hours-text.js';
import { ageOn } from '../domain/age.rules.js';

import { readablePhone } from '../domain/phone.rules.js';

import { personLabels } from './person-labels.js';
import { PersonBadges } from './person-badges.js';
import { ActForForm, AccountForm, RolesForm, SecondFactorForm, StateForm, VettingForm } from './person-forms.js';
import { HoldsNowList } from './holds-now-list.js';
import { PersonNotesOnTop } from './person-notes.js';
import { DelegationsSection } from './person-delegations.js';
import type { PersonProps } from './person.props.js';

export function PersonPage(props: PersonProps) {
  const { t } = usePage();
  const { person, today, form, isSelf } = props;
  // What a closed card would refuse is not offered on it.
  const isClosed = person.state === 'left';
  return (
    <div class="stack">
      <PageHeading
        title={person.fullName}
        eyebrow={t('identity:person.title')}
        badge={<PersonBadges person={person} today={today} />}
        {...(!props.mayChange && { lead: t('identity:person.byCoordinator') })}
        actions={
          props.mayChange && (
            <LinkButton
              href={`/people/${person.id}/edit`}
              text={t('identity:person.edit')}
              kind="outline"
              icon="pencil"
            />
          )
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={personLabels(t)} />
      <PersonNotesOnTop
        personId={person.id}
        isClosed={isClosed}
        notes={props.notes}
        typed={form.typed}
        errors={form.errors}
        backTo={form.typed['backTo'] === 'call' ? 'call' : 'card'}
      />
      <HoldsNowList items={props.holdsNow} />
      {!isSelf && person.state === 'active' && (
        <Card title={t('identity:act.title')} headingLevel={2} icon="telephone">
          <ActForForm personId={person.id} name={person.givenName} />
        </Card>
      )}
      <div class="split">
        <div class="stack">
          <Section title={t('identity:person.facts')}>
            {props.claimedPhone && (
              <Alert tone="info">
                <p>{t('identity:phone.toConfirm', { number: readablePhone(props.claimedPhone) })}</p>
                {!isSelf && !isClosed && (
                  <PostButton
                    action={`/people/${person.id}/phone/confirm`}
                    text={t('identity:phone.isTheirs')}
                    kind="outline"
                  />
                )}
              </Alert>
            )}
            <Facts {...props} />
          </Section>
          {props.panels.map(({ title, body }) => (
            <Section key={title} title={title}>
              {body}
            </Section>
          ))}
          <DelegationsSection
            personId={person.id}
            isClosed={isClosed}
            delegations={props.delegations}
            today={today}
            now={props.now}
          />
        </div>
        <div class="stack">
          <Card title={t('identity:vetting.title')} headingLevel={2} icon="check-circle">
            <VettingForm {...props} />
          </Card>
          {props.isCoordinator && (
            <Card title={t('identity:roles.title')} headingLevel={2} icon="key">
              <RolesForm {...props} />
            </Card>
          )}
          {props.mayChange && !isClosed && (
            <Card title={t('identity:account.title')} headingLevel={2} icon="lock">
              <AccountForm {...props} />
              {props.hasSecondFactor && props.isCoordinator && !isSelf && <SecondFactorForm {...props} />}
            </Card>
          )}
          {props.mayChangeState && (
            <Card title={t('identity:stateChange.title')} headingLevel={2} icon="ban">
              <StateForm {...props} />
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

function Facts({ person, guardian, today }: PersonProps) {
  const { t, language } = usePage();
  const list = (name: 'gender' | 'device' | 'language' | 'channel', values: readonly string[]): string =>
    values.map((value) => t(`identity:${name}.${value}`)).join(', ');
  return (
    <DefinitionList
      items={[
        {
          term: t('identity:person.birthDate'),
          value: t('identity:person.bornAndAge', {
            day: formatDate(person.birthDate, language),
            count: ageOn(person.birthDate, today),
          }),
        },
        {
          term: person.guardianship
            ? t(`identity:guardianship.${person.guardianship.kind}`)
            : t('identity:person.guardian'),
          value: guardian && <a href={`/people/${guardian.id}`}>{guardian.fullName}</a>,
        },
        { term: t('identity:person.gender'), value: person.gender && t(`identity:gender.${person.gender}`) },
        {
          term: t('identity:person.phone'),
          value: person.phone && <a href={`tel:${person.phone}`}>{readablePhone(person.phone)}</a>,
        },
        {
          term: t('identity:person.email'),
          value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
        },
        { term: t('identity:person.devices'), value: t(`identity:device.${person.devices}`) },
        {
          term: t('identity:person.channels'),
          value: person.callOnly ? t('identity:person.callOnly') : list('channel', person.channels),
        },
        { term: t('identity:person.callHours'), value: callHoursText(person.callHours ?? USUAL_CALL_HOURS, language) },
        { term: t('identity:person.spokenLanguages'), value: list('language', person.spokenLanguages) },
        {
          term: t('identity:person.helpers'),
          value: person.vettedHelpersOnly ? t('identity:person.vettedHelpersOnly') : null,
        },
        { term: t('identity:person.credit'), value: person.creditExempt ? t('identity:person.creditExempt') : null },
      ]}
    />
  );
}
