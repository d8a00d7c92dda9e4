// SPDX-License-Identifier: AGPL-3.0-or-later
import { WAYS_REACHED } from '@reciproca/notifications';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DefinitionList,
  Details,
  ErrorSummary,
  Form,
  formatDateTime,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { SeenGroupMessage } from '../application/view-group-messages.js';
import { MANY_PEOPLE, wordsFor } from '../domain/group-message.js';
import { MINUTES_TO_TAKE_BACK } from '../domain/message.js';
import { OWN_GROUPS_PATH } from '../domain/paths.js';
import { GROUP_TONES } from './group-names.js';
import { OwnGroupForm } from './own-group-form.js';

export interface OwnGroupMessagePageProps extends SeenGroupMessage {
  readonly now: Date;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** One message: before it leaves how many each way reaches, afterwards what has become of it. Who is reached how is the office's to know. */
export function OwnGroupMessagePage({ now, form, newKey, ...seen }: OwnGroupMessagePageProps) {
  const { t, language } = usePage();
  const { message } = seen;
  const path = `${OWN_GROUPS_PATH}/${message.id}`;
  const [key = ''] = message.groups;
  const typed = { wordsIt: message.wordsIt, ...form.typed };
  const isLately = message.dueAt !== null && now.getTime() - message.dueAt.getTime() < MINUTES_TO_TAKE_BACK * 60_000;
  return (
    <div class="stack measure">
      <PageHeading
        title={message.groupNames.join(' · ')}
        badge={<StateBadge tone={GROUP_TONES[message.state]} text={t(`conversations:own.state.${message.state}`)} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ wordsIt: t('conversations:own.words'), sure: t('conversations:own.sure') }}
      />
      <Section title={t('conversations:own.says')}>
        <p class="message-words" dir="auto">
          {wordsFor(message, language)}
        </p>
      </Section>
      <Reach {...seen} />
      {message.state === 'draft' && (
        <>
          {seen.reached.people > 0 && <Send {...seen} path={path} form={form} newKey={newKey} />}
          <Details summary={t('conversations:own.change')} open={form.errors['wordsIt'] !== undefined}>
            <OwnGroupForm
              action={`${path}/change`}
              groups={[{ key, name: message.groupNames.join(' · ') }]}
              form={{ ...form, typed }}
              idempotencyKey={newKey()}
            />
          </Details>
        </>
      )}
      {(message.state === 'waiting' || (message.state === 'sent' && isLately)) && (
        <div class="stack">
          <p>{t(`conversations:own.takeBack.${message.state}`)}</p>
          <PostButton
            action={`${path}/take-back`}
            text={t('conversations:takeBack')}
            kind="danger"
            idempotencyKey={newKey()}
          />
        </div>
      )}
    </div>
  );
}

function Reach({ message, reached: { people, ways }, leavesAt, waits }: SeenGroupMessage) {
  const { t, language } = usePage();
  if (people === 0) return <Alert tone="warning">{t('conversations:errors.group_message.nobody')}</Alert>;
  const isAhead = message.state === 'draft' || message.state === 'waiting';
  return (
    <Section title={t('conversations:own.reach')}>
      <DefinitionList
        items={[
          { term: t('conversations:own.total'), value: people },
          ...WAYS_REACHED.filter((way) => (ways.get(way) ?? 0) > 0).map((way) => ({
            term: t(`conversations:own.way.${way}`),
            value: ways.get(way) ?? 0,
          })),
          ...(isAhead
            ? [
                {
                  term: t('conversations:own.leaves'),
                  value: waits ? formatDateTime(leavesAt, language) : t('conversations:own.leavesNow'),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Send({ path, reached, leavesAt, waits, form, newKey }: OwnGroupMessagePagePart & { readonly path: string }) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`${path}/send`} idempotencyKey={newKey()}>
      {waits && <Alert tone="info">{t('conversations:own.night', { when: formatDateTime(leavesAt, language) })}</Alert>}
      {reached.people >= MANY_PEOPLE && <CheckboxField {...field('sure')} label={t('conversations:own.sure')} />}
      <Button text={t('conversations:own.send')} icon="mail" />
    </Form>
  );
}

type OwnGroupMessagePagePart = Pick<OwnGroupMessagePageProps, 'reached' | 'leavesAt' | 'waits' | 'form' | 'newKey'>;
