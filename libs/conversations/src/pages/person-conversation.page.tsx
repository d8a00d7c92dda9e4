// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, LinkButton, LiveRegion, PageHeading, PersonLink, PostButton, usePage } from '@reciproca/ui';
import type { ConversationProps } from './conversation.props.js';
import type { TemplateChoice } from './filled-template.js';
import { Messages } from './messages.js';
import { TemplatePicker } from './template-picker.js';
import { WriteForm } from './write-form.js';

/** What a person and the office write to each other, as staff read it. */
export function PersonConversationPage({
  conversation,
  waits,
  template,
  ...form
}: ConversationProps & { readonly waits: boolean; readonly template: TemplateChoice }) {
  const { t } = usePage();
  const { otherId, name, isOpen, messages } = conversation;
  return (
    <div class="stack measure">
      <PageHeading
        title={t('conversations:person.title', { name: name ?? '' })}
        lead={t('conversations:person.lead')}
      />
      {isOpen && <TemplatePicker path={form.path} choice={template} />}
      {isOpen && <WriteForm {...form} />}
      {isOpen && (
        <div class="cluster">
          {waits && (
            <PostButton
              action={`${form.path}/done`}
              text={t('conversations:person.done')}
              kind="outline"
              idempotencyKey={form.newKey()}
            />
          )}
          <LinkButton
            href={form.path.replace(/conversation$/, 'text')}
            text={t('conversations:person.text')}
            kind="quiet"
          />
        </div>
      )}
      <LiveRegion name="board-conversation">
        {messages.items.length === 0 ? (
          <EmptyState icon="mail" text={t('conversations:office.none')} />
        ) : (
          <Messages
            messages={messages.items}
            other={<PersonLink id={otherId ?? ''} name={name ?? ''} />}
            newKey={form.newKey}
          />
        )}
      </LiveRegion>
    </div>
  );
}
