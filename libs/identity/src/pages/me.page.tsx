// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, STAFF_LANGUAGES } from '@reciproca/kernel';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Form,
  FormBeside,
  formatDate,
  languageNames,
  LinkButton,
  PageHeading,
  PersonLine,
  PostButton,
  RadioCards,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { MyProfile } from '../application/my-profile.js';
import { SPOKEN_LANGUAGES } from '../domain/person-card.js';
import { readablePhone } from '../domain/phone.rules.js';
import type { FormState, MeLink } from '@reciproca/web';
import type { OpenSession } from '../persistence/session.repository.js';
import { personLabels } from './person-labels.js';
import { MyDelegationsSection } from './my-delegations.js';
import { ClaimedPhone } from './claimed-phone.js';
import { ReachFields } from './reach-fields.js';
import { PasskeySection, PasswordSection, SessionsSection, TotpSection } from './me-security.js';

export interface MeProps {
  readonly profile: MyProfile;
  readonly sessions: readonly OpenSession[];
  readonly sessionId: string;
  /** Null for somebody without a password. */
  readonly totp: 'on' | 'off' | null;
  /** Not those who come in by SPID and CIE alone. */
  readonly mayHavePasskeys: boolean;
  readonly form: FormState;
  /** Which of the page's forms came back. */
  readonly refused: 'profile' | 'password' | 'phone' | null;
  readonly links: readonly MeLink[];
}

export function MePage(props: MeProps) {
  const { t } = usePage();
  const { profile, form } = props;
  return (
    <div class="stack">
      <PageHeading title={profile.person.fullName} eyebrow={profile.ente.name} lead={t('identity:me.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={personLabels(t)} />
      {props.links.length > 0 && (
        <ul class="plain-list cluster link-grid">
          {props.links.map(({ href, textKey, icon }) => (
            <li key={href}>
              <LinkButton href={href} text={t(textKey)} icon={icon} kind="outline" />
            </li>
          ))}
        </ul>
      )}
      <LinkButton href="/me/data" text={t('identity:me.data')} kind="outline" />
      {profile.claimedPhone && (
        <ClaimedPhone
          phone={profile.claimedPhone}
          officePhone={profile.ente.settings.officePhone}
          form={props.refused === 'phone' ? form : null}
        />
      )}
      <ActsForSection profile={profile} />
      <FormBeside
        beside={
          <>
            <MyDelegationsSection given={profile.given} ended={profile.ended} />
            {props.totp && <PasswordSection form={props.refused === 'password' ? form : null} />}
            {props.totp && <TotpSection state={props.totp} />}
            {props.mayHavePasskeys && <PasskeySection />}
            <SessionsSection sessions={props.sessions} currentId={props.sessionId} />
          </>
        }
      >
        <PreferencesSection {...props} />
      </FormBeside>
    </div>
  );
}

function PreferencesSection({ profile: { person, claimedPhone }, form, refused }: MeProps) {
  const { t, viewer } = usePage();
  const phone = claimedPhone ?? person.phone;
  const values = refused === 'profile' ? form.typed : { ...person, phone: phone && readablePhone(phone) };
  const field = bindFields(values, refused === 'profile' ? form.errors : {});
  return (
    <Section title={t('identity:me.preferences')}>
      <Form action="/me">
        <TextField {...field('phone')} label={t('identity:person.phone')} type="tel" autocomplete="tel" />
        <TextField {...field('email')} label={t('identity:person.email')} type="email" autocomplete="email" />
        <ReachFields values={values} errors={refused === 'profile' ? form.errors : {}} />
        <RadioCards
          {...field('uiLanguage')}
          label={t('identity:person.uiLanguage')}
          required
          options={(viewer?.isStaff ? STAFF_LANGUAGES : LANGUAGES).map((value) => ({
            value,
            label: languageNames[value],
          }))}
        />
        <CheckboxGroup
          {...field('spokenLanguages')}
          label={t('identity:person.spokenLanguages')}
          required
          options={SPOKEN_LANGUAGES.map((value) => ({ value, label: t(`identity:language.${value}`) }))}
        />
        <CheckboxField {...field('largeText')} label={t('identity:person.largeText')} />
        <Button text={t('identity:save')} />
      </Form>
    </Section>
  );
}

function ActsForSection({ profile: { actsFor } }: { profile: MyProfile }) {
  const { t, language } = usePage();
  if (actsFor.length === 0) return null;
  return (
    <Section title={t('identity:me.actsFor')}>
      <p>{t('identity:me.actsForLead')}</p>
      {actsFor.map(({ personId, name, because, until }) => (
        <div class="split" key={personId}>
          <PersonLine
            name={name}
            detail={until ? t('identity:me.until', { day: formatDate(until, language) }) : t(`identity:me.${because}`)}
          />
          <PostButton
            action={`/act-for/${personId}`}
            text={t('identity:act.start', { name })}
            kind="outline"
            fields={{ channel: 'web' }}
          />
        </div>
      ))}
    </Section>
  );
}
