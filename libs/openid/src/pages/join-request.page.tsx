// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  Card,
  CardGrid,
  DefinitionList,
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
import type { ShownJoinRequest } from '../application/join-requests.js';

export interface JoinRequestProps {
  readonly request: ShownJoinRequest;
  readonly form: FormState;
}

/** Who it is by the provider's word, and whom it may be of those the ente knows. */
export function JoinRequestPage({ request, form }: JoinRequestProps) {
  const { t, language } = usePage();
  const { state, givenName, familyName, birthDate, shown, kind, phone, askedAt, word, personId } = request;
  const wrong = form.general ?? form.errors['personId'] ?? form.errors['birthDate'];
  return (
    <div class="stack measure">
      <PageHeading
        title={`${givenName} ${familyName}`}
        eyebrow={t(`openid:join.state.${state}`)}
        lead={t('openid:join.oneLead')}
      />
      {wrong && <Alert tone="danger">{wrong}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ word: t('openid:join.word') }} />
      <DefinitionList
        items={[
          { term: t('openid:join.birthDate'), value: formatDate(birthDate, language) },
          { term: t(`openid:join.kind.${kind as 'fiscal_code' | 'foreign'}`), value: shown },
          { term: t('openid:join.phone'), value: phone && <a href={`tel:${phone}`}>{phone}</a> },
          { term: t('openid:join.askedAt'), value: formatDateTime(askedAt, language) },
          { term: t('openid:join.decidedBy'), value: request.decidedByName },
          { term: t('openid:join.word'), value: word },
        ]}
      />
      {personId && (
        <p>
          <a href={`/people/${personId}`}>{t('openid:join.who')}</a>
        </p>
      )}
      {state === 'open' && <Decide request={request} form={form} />}
    </div>
  );
}

function Decide({ request, form }: JoinRequestProps) {
  const { t } = usePage();
  const { id, alike } = request;
  const path = `/join-requests/${id}`;
  return (
    <>
      <Section title={t('openid:join.known')}>
        <p>{t(alike.length > 0 ? 'openid:join.alike' : 'openid:join.noneAlike')}</p>
        <CardGrid columns={2}>
          {alike.map((person) => (
            <Alike key={person.id} person={person} path={path} />
          ))}
        </CardGrid>
      </Section>
      <Section title={t('openid:join.new')}>
        <p>{t('openid:join.newLead')}</p>
        <PostButton
          action={`${path}/accept`}
          text={t('openid:join.acceptNew')}
          kind={alike.length > 0 ? 'outline' : 'primary'}
          // Whoever they are like has been shown above.
          fields={{ evenIfSame: 'true' }}
        />
      </Section>
      <Section title={t('openid:join.decline')}>
        <Form action={`${path}/decline`}>
          <TextArea
            {...bindFields(form.typed, form.errors)('word')}
            label={t('openid:join.word')}
            hint={t('openid:join.wordHint')}
            required
          />
          <Button text={t('openid:join.declineDo')} kind="danger" />
        </Form>
      </Section>
    </>
  );
}

function Alike({ person, path }: { person: PersonCard; path: string }) {
  const { t, language } = usePage();
  return (
    <Card
      title={person.fullName}
      href={`/people/${person.id}`}
      meta={t('openid:join.born', { day: formatDate(person.birthDate, language) })}
      actions={
        <PostButton
          action={`${path}/accept`}
          text={t('openid:join.acceptAs', { name: person.givenName })}
          fields={{ personId: person.id }}
        />
      }
    />
  );
}
