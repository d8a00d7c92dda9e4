// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUTH_METHODS, METHODS, PROVIDER_KINDS, USERINFO_FORMS, USUAL_CLAIMS } from '@reciproca/openid';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  LinkButton,
  PageHeading,
  PostButton,
  RadioCards,
  SelectField,
  type T,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface ProviderFormProps {
  readonly path: string;
  /** Null for one that is not there yet. */
  readonly id: string | null;
  readonly form: FormState;
}

const PLAIN = [
  'name',
  'issuer',
  'clientId',
  'secretVariable',
  'decryptionVariable',
  'scope',
  'levels',
  'hintParameter',
] as const;
const CLAIMS = Object.keys(USUAL_CLAIMS) as (keyof typeof USUAL_CLAIMS)[];

function labelsOf(t: T): Record<string, string> {
  return Object.fromEntries([
    ...[...PLAIN, 'kind', 'authMethod', 'userinfo', 'methods', 'asksAnew'].map((name) => [
      name,
      t(`installation:provider.${name as (typeof PLAIN)[number]}`),
    ]),
    ...CLAIMS.map((name) => [`claims.${name}`, t(`installation:provider.claims.${name}`)]),
  ]) as Record<string, string>;
}

export function ProviderFormPage({ path, id, form }: ProviderFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const text = (name: (typeof PLAIN)[number], required = false) => (
    <TextField
      {...field(name)}
      label={t(`installation:provider.${name}`)}
      hint={t(`installation:provider.${name}Hint`)}
      autocomplete="off"
      spellcheck={false}
      required={required}
    />
  );
  return (
    <div class="stack measure">
      <PageHeading
        title={t(id ? 'installation:provider.one' : 'installation:provider.new')}
        lead={t('installation:provider.formLead')}
        actions={id && <LinkButton href={`${path}/trial`} text={t('installation:trial.do')} kind="outline" />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(t)} />
      <Form action={path}>
        {text('name', true)}
        <RadioCards
          {...field('kind')}
          label={t('installation:provider.kind')}
          options={PROVIDER_KINDS.map((value) => ({ value, label: t(`installation:provider.kind.${value}`) }))}
          required
        />
        <Fieldset legend={t('installation:provider.where')}>
          {text('issuer', true)}
          {text('clientId', true)}
          <SelectField
            {...field('authMethod')}
            label={t('installation:provider.authMethod')}
            options={AUTH_METHODS.map((value) => ({ value, label: t(`installation:provider.authMethod.${value}`) }))}
            emptyLabel={false}
            required
          />
          {text('secretVariable', true)}
        </Fieldset>
        <Fieldset legend={t('installation:provider.what')}>
          {text('scope', true)}
          {text('levels')}
          <SelectField
            {...field('userinfo')}
            label={t('installation:provider.userinfo')}
            options={USERINFO_FORMS.map((value) => ({ value, label: t(`installation:provider.userinfo.${value}`) }))}
            emptyLabel={false}
            required
          />
          {text('decryptionVariable')}
          <CheckboxField {...field('asksAnew')} label={t('installation:provider.asksAnew')} />
        </Fieldset>
        <Fieldset legend={t('installation:provider.buttons')}>
          <CheckboxGroup
            {...field('methods')}
            label={t('installation:provider.methods')}
            options={METHODS.map((value) => ({ value, label: t(`openid:way.${value}`) }))}
          />
          {text('hintParameter')}
        </Fieldset>
        <Fieldset legend={t('installation:provider.claims')} hint={t('installation:provider.claimsHint')}>
          {CLAIMS.map((name) => (
            <TextField
              key={name}
              {...field(`claims.${name}`)}
              label={t(`installation:provider.claims.${name}`)}
              autocomplete="off"
              spellcheck={false}
              required
            />
          ))}
        </Fieldset>
        <Button text={t('installation:provider.save')} />
      </Form>
      {id && <PostButton action={`${path}/remove`} text={t('installation:provider.remove')} kind="danger" />}
    </div>
  );
}
