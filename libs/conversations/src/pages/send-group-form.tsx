// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, CheckboxField, formatDateTime, Form, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { SeenGroupMessage } from '../application/view-group-messages.js';
import { MANY_PEOPLE } from '../domain/group-message.js';
import { GROUPS_PATH } from '../domain/paths.js';

interface SendGroupFormProps extends SeenGroupMessage {
  readonly form: FormState;
  readonly newKey: () => string;
}

/** The last step: many are confirmed once more, and at night it is said that it waits. */
export function SendGroupForm({ message, reached, leavesAt, waits, form, newKey }: SendGroupFormProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`${GROUPS_PATH}/${message.id}/send`} idempotencyKey={newKey()}>
      {waits && (
        <Alert tone="info">{t('conversations:groups.night', { when: formatDateTime(leavesAt, language) })}</Alert>
      )}
      {reached.people >= MANY_PEOPLE && (
        <CheckboxField {...field('sure')} label={t('conversations:groups.sure', { count: reached.people })} />
      )}
      <Button text={t('conversations:groups.send', { count: reached.people })} icon="mail" />
    </Form>
  );
}
