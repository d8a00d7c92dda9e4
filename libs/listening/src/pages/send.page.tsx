// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GroupAspect, GroupChoices } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  type OptionGroup,
  PageHeading,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface SendPageProps {
  readonly path: string;
  readonly title: string;
  readonly choices: readonly GroupChoices[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** To whom a questionnaire is sent. */
export function SendPage({ path, title, choices, form, idempotencyKey }: SendPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { who: t('listening:send.who'), where: t('listening:send.where') };
  const optionsOf = (aspect: GroupAspect): OptionGroup[] =>
    choices
      .filter(({ says }) => says === aspect)
      .map(({ textKey, groups }) => ({
        label: t(textKey),
        options: groups.map(({ key, name }) => ({ value: key, label: name })),
      }));
  return (
    <div class="stack measure">
      <PageHeading eyebrow={title} title={t('listening:send_to')} lead={t('listening:send.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={idempotencyKey}>
        <SelectField
          {...field('who')}
          label={labels.who}
          emptyLabel={t('listening:send.everybody')}
          options={optionsOf('who')}
        />
        <SelectField
          {...field('where')}
          label={labels.where}
          emptyLabel={t('listening:send.everywhere')}
          options={optionsOf('where')}
        />
        <Button text={t('listening:send.do')} icon="mail" />
      </Form>
    </div>
  );
}
