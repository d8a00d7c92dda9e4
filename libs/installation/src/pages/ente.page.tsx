// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteState, ShownInvitation } from '@reciproca/identity';
import type { ChosenAmong } from '@reciproca/openid';
import {
  Alert,
  bindFields,
  Button,
  Card,
  CardGrid,
  ErrorSummary,
  Form,
  formatDate,
  formatDateTime,
  PageHeading,
  PostButton,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { KnownEnte } from '../application/look-after-enti.js';
import { CoordinatorFields } from './coordinator-fields.js';
import { EnteProviders } from './ente-providers.js';
import { EnteBadge } from './ente-badge.js';
import { installationLabels } from './installation-labels.js';

export interface EnteProps {
  readonly ente: KnownEnte;
  readonly chosen: ChosenAmong;
  readonly form: FormState;
}

const NEXT: Readonly<Record<EnteState, readonly EnteState[]>> = {
  open: ['suspended', 'closed'],
  suspended: ['closed'],
  closed: [],
};

export function EntePage({ ente, chosen, form }: EnteProps) {
  const { t, language } = usePage();
  const { slug, state, stateReason, stateSince } = ente;
  return (
    <div class="stack measure">
      <PageHeading
        title={ente.name}
        eyebrow={t('installation:ente.since', { slug, day: formatDate(stateSince, language) })}
        badge={<EnteBadge state={state} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={installationLabels(t)} />
      {stateReason && <p>{t('installation:ente.why', { reason: stateReason })}</p>}
      <Section title={t('installation:coordinator.title')}>
        {ente.hasCoordinator ? <p>{t('installation:coordinator.there')}</p> : <NoCoordinator ente={ente} form={form} />}
      </Section>
      <EnteProviders id={ente.id} chosen={chosen} form={form} />
      {ente.practiceSince && <Practice id={ente.id} since={ente.practiceSince} />}
      <Section title={t('installation:ente.state')}>
        {state === 'open' ? (
          <p>{t('installation:ente.stateLead')}</p>
        ) : (
          <PostButton
            action={`/installation/enti/${ente.id}/state`}
            text={t('installation:do.open')}
            fields={{ state: 'open' }}
          />
        )}
        {NEXT[state].length > 0 && <StateForm ente={ente} form={form} />}
      </Section>
    </div>
  );
}

/** That staff practise, and nothing of what they do there. */
function Practice({ id, since }: { id: string; since: Date }) {
  const { t, language } = usePage();
  return (
    <Section title={t('installation:practice.title')}>
      <p>{t('installation:practice.since', { day: formatDate(since, language) })}</p>
      <PostButton
        action={`/installation/enti/${id}/practice/end`}
        text={t('installation:practice.end')}
        kind="outline"
        confirm={t('installation:practice.confirm')}
      />
    </Section>
  );
}

function StateForm({ ente: { id, state }, form }: Omit<EnteProps, 'chosen'>) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/installation/enti/${id}/state`}>
      <TextArea
        {...field('reason')}
        label={t('installation:ente.reason')}
        hint={t('installation:ente.reasonHint')}
        required
      />
      <div class="cluster">
        {NEXT[state].map((next) => (
          <Button key={next} text={t(`installation:do.${next}`)} kind="danger" name="state" value={next} />
        ))}
      </div>
    </Form>
  );
}

function NoCoordinator({ ente, form }: Omit<EnteProps, 'chosen'>) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      <CardGrid columns={2}>
        {ente.invitations.map((one) => (
          <Written key={one.id} invitation={one} />
        ))}
      </CardGrid>
      <Form action={`/installation/enti/${ente.id}/coordinator`}>
        <p>{t('installation:coordinator.again')}</p>
        <CoordinatorFields field={field} />
        <Button text={t('installation:coordinator.invite')} icon="mail" />
      </Form>
    </>
  );
}

function Written({
  invitation: { givenName, familyName, email, state, expiresAt, sentAt, address },
}: {
  invitation: ShownInvitation;
}) {
  const { t, language } = usePage();
  return (
    <Card
      title={`${givenName} ${familyName}`}
      meta={t(`installation:written.${state}`, { when: formatDateTime(expiresAt, language) })}
    >
      <p>{t(sentAt ? 'installation:written.sent' : 'installation:written.notSent', { email })}</p>
      {address && (
        <p>
          <code>{address}</code>
        </p>
      )}
    </Card>
  );
}
