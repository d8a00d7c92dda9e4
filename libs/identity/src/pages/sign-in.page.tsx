// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Card,
  CardGrid,
  Details,
  ErrorSummary,
  Form,
  Icon,
  LanguageChoice,
  PageHeading,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { WaysOfEnte } from '../application/sign-in-elsewhere.js';
import type { DemoPerson } from '../application/demo-people.port.js';
import { type CarriedForm, type FormState, writeCarriedForm } from '@reciproca/web';
import type { PasskeyQuestion } from '../application/sign-in-with-passkey.js';
import type { Office } from '../domain/ente-settings.js';
import { SignInHelp } from './sign-in-help.js';
import { SignInElsewherePart } from './sign-in-elsewhere-part.js';
import { PasskeyPart } from './passkey-part.js';
import { personLabels } from './person-labels.js';

const WELCOME = [
  { name: 'give', icon: 'heart' },
  { name: 'minutes', icon: 'clock' },
  { name: 'phone', icon: 'telephone' },
] as const;

export interface SignInProps {
  /** What was being sent when the session was found to be over: it goes along. */
  readonly carried?: CarriedForm | null;
  readonly next: string;
  readonly form: FormState;
  readonly demoPeople: readonly DemoPerson[];
  /** Whom to telephone; nobody where the page comes in place of another. */
  readonly offices?: readonly Office[];
  /** Where somebody else says who they are. */
  readonly elsewhere?: readonly WaysOfEnte[];
  /** What a device is asked; nothing where the page comes in place of another. */
  readonly passkey?: PasskeyQuestion;
}

export function SignInPage({
  next,
  carried = null,
  form,
  demoPeople,
  offices = [],
  elsewhere = [],
  passkey,
}: SignInProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack">
      <PageHeading title={t('identity:welcome.title')} lead={t('identity:welcome.lead')} />
      <LanguageChoice />
      <div class="split">
        <div class="stack">
          <h2>{t('identity:signIn.title')}</h2>
          {carried && <p>{t('identity:signIn.again')}</p>}
          {form.general && <Alert tone="danger">{form.general}</Alert>}
          <ErrorSummary errors={form.errors} labels={personLabels(t)} />
          {!carried && <SignInElsewherePart elsewhere={elsewhere} next={next} />}
          {elsewhere.length > 0 && <h3>{t('identity:signIn.others')}</h3>}
          {!carried && <p>{t('identity:signIn.lead')}</p>}
          <Form action={carried ? '/sign-in/go-on' : '/sign-in'}>
            <input type="hidden" name="next" value={next} />
            {carried && <input type="hidden" name="carried" value={writeCarriedForm(carried)} />}
            <TextField
              {...field('login')}
              label={t('identity:signIn.login')}
              hint={t('identity:signIn.loginHint')}
              autocomplete="username"
              spellcheck={false}
              required
            />
            <TextField
              {...field('password')}
              label={t('identity:signIn.password')}
              type="password"
              autocomplete="current-password"
              required
            />
            <Details summary={t('identity:signIn.withCode')} open={!!form.errors['code']}>
              <TextField
                {...field('code')}
                label={t('identity:signIn.code')}
                hint={t('identity:signIn.codeHint')}
                inputMode="numeric"
                autocomplete="one-time-code"
                narrow
              />
            </Details>
            <Button text={t('identity:signIn.submit')} wide />
          </Form>
          {passkey && !carried && (
            <PasskeyPart
              how="get"
              action="/sign-in/passkey"
              options={passkey.options}
              ticket={passkey.ticket}
              button={t('identity:passkey.signIn')}
              more={{ next }}
            />
          )}
          <SignInHelp offices={offices} />
        </div>
        <Welcome />
      </div>
      {demoPeople.length > 0 && <DemoPeople people={demoPeople} next={next} />}
    </div>
  );
}

/** What it is, for who comes here for the first time. */
function Welcome() {
  const { t } = usePage();
  return (
    <ul class="welcome-list">
      {WELCOME.map(({ name, icon }) => (
        <li key={name}>
          <Icon name={icon} size="lg" />
          <p>{t(`identity:welcome.${name}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function DemoPeople({ people, next }: { people: readonly DemoPerson[]; next: string }) {
  const { t } = usePage();
  return (
    <Section title={t('identity:signIn.demoTitle')}>
      <p>{t('identity:signIn.demoLead')}</p>
      <CardGrid columns={3}>
        {people.map(({ login, password, name, role, about }) => (
          <Card
            key={login}
            title={name}
            icon="user"
            meta={role}
            actions={
              <PostButton
                action="/sign-in"
                text={t('identity:signIn.demoTry', { name })}
                kind="outline"
                fields={{ login, password, next }}
              />
            }
          >
            <p>{about}</p>
            <p class="text-secondary">{t('identity:signIn.demoLogin', { login, password })}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
