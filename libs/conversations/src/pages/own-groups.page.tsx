// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NamedGroup } from '@reciproca/identity';
import {
  Alert,
  Card,
  EmptyState,
  ErrorSummary,
  FormBeside,
  formatDateTime,
  PageHeading,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { GroupMessage } from '../domain/group-message.js';
import { OWN_GROUPS_PATH } from '../domain/paths.js';
import { GROUP_TONES } from './group-names.js';
import { OwnGroupForm } from './own-group-form.js';

export interface OwnGroupsPageProps {
  readonly groups: readonly NamedGroup[];
  /** What they have written, the newest first. */
  readonly messages: readonly GroupMessage[];
  readonly form: FormState;
  readonly newKey: () => string;
}

export function OwnGroupsPage({ groups, messages, form, newKey }: OwnGroupsPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('conversations:own.title')} lead={groups.length > 0 && t('conversations:own.lead')} />
      <FormBeside beside={messages.length > 0 && <Written messages={messages} />}>
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary
          errors={form.errors}
          labels={{ group: t('conversations:own.which'), wordsIt: t('conversations:own.words') }}
        />
        {groups.length === 0 ? (
          <EmptyState icon="mail" text={t('conversations:own.none')} />
        ) : (
          <OwnGroupForm action={OWN_GROUPS_PATH} groups={groups} form={form} idempotencyKey={newKey()} />
        )}
      </FormBeside>
    </div>
  );
}

function Written({ messages }: Pick<OwnGroupsPageProps, 'messages'>) {
  const { t, language } = usePage();
  return (
    <Section title={t('conversations:own.earlier')}>
      <div class="stack">
        {messages.map(({ id, groupNames, state, dueAt, writtenAt, wordsIt }) => (
          <Card
            key={id}
            title={groupNames.join(' · ')}
            href={`${OWN_GROUPS_PATH}/${id}`}
            badge={<StateBadge tone={GROUP_TONES[state]} text={t(`conversations:own.state.${state}`)} />}
            meta={formatDateTime(dueAt ?? writtenAt, language)}
          >
            <p dir="auto">{wordsIt}</p>
          </Card>
        ))}
      </div>
    </Section>
  );
}
