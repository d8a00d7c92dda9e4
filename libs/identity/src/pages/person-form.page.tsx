// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES } from '@reciproca/kernel';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  DefinitionList,
  Form,
  FormBeside,
  formatDate,
  FormSummary,
  HiddenFields,
  PageHeading,
  PersonLink,
  RadioCards,
  Section,
  SelectField,
  TextField,
  type TextKey,
  usePage,
} from '@reciproca/ui';
import { markOfTouched, type Touched } from '../domain/life-change.js';
import { personLabels } from './person-labels.js';
import { DEVICES, GENDERS, type PersonCard, SPOKEN_LANGUAGES } from '../domain/person-card.js';
import { readablePhone } from '../domain/phone.rules.js';
import { AlikeList } from './alike-list.js';
import { FirstWayField, ReachFields } from './reach-fields.js';
import { TouchedList } from './touched-list.js';
import type { FormState } from '@reciproca/web';

const FORM = 'person';

export interface PersonFormProps {
  readonly title: string;
  readonly action: string;
  readonly form: FormState;
  readonly idempotencyKey: string;
  /** Whether to offer going on although somebody has the same name and birth date. */
  readonly offerEvenIfSame?: boolean;
  /** Of one's own file: what a colleague decides is not offered. */
  readonly isOwn?: boolean;
  /** As the file stands, where there is one. */
  readonly person?: PersonCard;
  /** Whom it may be about already. */
  readonly alike?: readonly PersonCard[];
  /** What the mark of those whom only the vouched for may be with would touch; read before it is set. */
  readonly touched?: readonly Touched[];
}

export function PersonFormPage(props: PersonFormProps) {
  const { title, action, form, idempotencyKey, offerEvenIfSame, alike = [] } = props;
  const { t } = usePage();
  const isNew = action === '/people/new';
  const field = bindFields(form.typed, form.errors);
  const choices = (name: 'gender' | 'device' | 'language' | 'channel', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`identity:${name}.${value}`) }));
  return (
    <div class="stack">
      <PageHeading title={title} {...(isNew && { lead: t('identity:people.newLead') })} />
      <FormBeside beside={isNew ? <Registered form={form} /> : <AsItIs {...props} />}>
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary errors={form.errors} labels={personLabels(t)} />
        <Form id={FORM} action={action} idempotencyKey={idempotencyKey}>
          <AlikeList people={alike} />
          {offerEvenIfSame && <CheckboxField {...field('evenIfSame')} label={t('identity:person.evenIfSame')} />}
          <TextField {...field('givenName')} label={t('identity:person.givenName')} autocomplete="off" required />
          <TextField {...field('familyName')} label={t('identity:person.familyName')} autocomplete="off" required />
          <DateField {...field('birthDate')} label={t('identity:person.birthDate')} required />
          {isNew && (
            <TextField
              {...field('fiscalCode')}
              label={t('identity:fiscalCode.title')}
              hint={t('identity:fiscalCode.hintOptional')}
              autocomplete="off"
              spellcheck={false}
            />
          )}
          <TextField
            {...field('guardianPhone')}
            error={form.errors['guardianId'] ?? form.errors['guardianPhone']}
            label={t('identity:person.guardianPhone')}
            hint={t('identity:person.guardianHint')}
            type="tel"
            autocomplete="off"
          />
          <SelectField {...field('gender')} label={t('identity:person.gender')} options={choices('gender', GENDERS)} />
          <TextField {...field('phone')} label={t('identity:person.phone')} type="tel" autocomplete="off" />
          <TextField {...field('email')} label={t('identity:person.email')} type="email" autocomplete="off" />
          <RadioCards
            {...field('devices')}
            label={t('identity:person.devices')}
            options={choices('device', DEVICES)}
            required
          />
          {isNew ? (
            <FirstWayField values={form.typed} errors={form.errors} />
          ) : (
            <ReachFields values={form.typed} errors={form.errors} />
          )}
          <CheckboxGroup
            {...field('spokenLanguages')}
            label={t('identity:person.spokenLanguages')}
            options={choices('language', SPOKEN_LANGUAGES)}
            required
          />
          {!isNew && <LaterFields {...props} />}
          <Button text={t('identity:save')} />
        </Form>
      </FormBeside>
    </div>
  );
}

/** What is not needed at once: written on the card, when somebody says it. */
function LaterFields({ form, isOwn, touched = [] }: PersonFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      <SelectField
        {...field('uiLanguage')}
        label={t('identity:person.uiLanguage')}
        options={LANGUAGES.map((value) => ({ value, label: t(`identity:language.${value}`) }))}
        emptyLabel={false}
        required
      />
      <CheckboxField {...field('largeText')} label={t('identity:person.largeText')} />
      {isOwn ? (
        // As it stands: a form that leaves it out would take it away.
        form.typed['creditExempt'] ? (
          <input type="hidden" name="creditExempt" value="true" />
        ) : null
      ) : (
        <CheckboxField
          {...field('creditExempt')}
          label={t('identity:person.creditExempt')}
          hint={t('identity:person.creditExemptHint')}
        />
      )}
      <CheckboxField
        {...field('vettedHelpersOnly')}
        label={t('identity:person.vettedHelpersOnly')}
        hint={t('identity:person.vettedHelpersOnlyHint')}
      />
      <TouchedList kind="marked" touched={touched}>
        <p>{t('identity:touched.again')}</p>
        <HiddenFields values={{ trustSeen: markOfTouched(touched) }} />
      </TouchedList>
      <TextField {...field('why')} label={t('identity:person.why')} hint={t('identity:person.whyHint')} />
    </>
  );
}

/** What is about to be written down, to be read back to who says it. */
function Registered({ form: { typed } }: Pick<PersonFormProps, 'form'>) {
  const { t } = usePage();
  const labels = personLabels(t);
  const named = (name: 'gender' | 'device' | 'language', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`identity:${name}.${value}`) }));
  const choices: Readonly<Record<string, ReturnType<typeof named>>> = {
    gender: named('gender', GENDERS),
    devices: named('device', DEVICES),
    spokenLanguages: named('language', SPOKEN_LANGUAGES),
  };
  const names = ['givenName', 'familyName', 'birthDate', 'fiscalCode', 'guardianPhone', 'gender', 'phone', 'email'];
  return (
    <FormSummary
      formId={FORM}
      fields={[...names, 'devices', 'spokenLanguages'].map((name) => ({
        name,
        term: labels[name] ?? name,
        value: typed[name],
        ...(choices[name] && { choices: choices[name] }),
        ...(name === 'birthDate' && { kind: 'day' as const }),
      }))}
    />
  );
}

/** The file before anything is changed. */
function AsItIs({ person }: PersonFormProps) {
  const { t, language } = usePage();
  if (!person) return null;
  return (
    <Section title={t('identity:person.now')}>
      <DefinitionList
        items={[
          { term: t('identity:person.name'), value: <PersonLink id={person.id} name={person.fullName} /> },
          { term: t('identity:person.birthDate'), value: formatDate(person.birthDate, language) },
          { term: t('identity:person.phone'), value: person.phone && readablePhone(person.phone) },
          { term: t('identity:person.email'), value: person.email },
          { term: t('identity:person.devices'), value: t(`identity:device.${person.devices}`) },
          {
            term: t('identity:person.channels'),
            value: person.channels.map((channel) => t(`identity:channel.${channel}`)).join(', '),
          },
          {
            term: t('identity:person.spokenLanguages'),
            value: person.spokenLanguages.map((one) => t(`identity:language.${one}` as TextKey)).join(', '),
          },
        ]}
      />
    </Section>
  );
}
