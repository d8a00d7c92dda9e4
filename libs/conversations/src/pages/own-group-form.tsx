// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NamedGroup } from '@reciproca/identity';
import { bindFields, Button, Form, SelectField, TextArea, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_LETTERS } from '../domain/message.js';

export interface OwnGroupFormProps {
  readonly action: string;
  readonly groups: readonly NamedGroup[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** To which group, where there is more than one, and what it says. */
export function OwnGroupForm({ action, groups, form, idempotencyKey }: OwnGroupFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const [only, ...others] = groups;
  return (
    <Form action={action} idempotencyKey={idempotencyKey}>
      {only && others.length === 0 ? (
        <input type="hidden" name="group" value={only.key} />
      ) : (
        <SelectField
          {...field('group')}
          label={t('conversations:own.which')}
          options={groups.map(({ key, name }) => ({ value: key, label: name }))}
          required
        />
      )}
      <TextArea
        {...field('wordsIt')}
        label={t('conversations:own.words')}
        hint={t('conversations:own.words.hint', { most: MOST_LETTERS })}
        maxLength={MOST_LETTERS}
        rows={4}
        required
      />
      <Button text={t('conversations:own.preview')} />
    </Form>
  );
}
