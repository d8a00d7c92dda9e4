// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GroupAspect, GroupChoices } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  Details,
  ErrorSummary,
  Form,
  type OptionGroup,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_LETTERS } from '../domain/message.js';
import type { TemplateChoice } from './filled-template.js';
import { TemplatePicker } from './template-picker.js';

export interface GroupMessageFormProps {
  readonly path: string;
  readonly form: FormState;
  readonly choices: readonly GroupChoices[];
  /** Whether they may say that it cannot wait for the morning. */
  readonly mayHurry: boolean;
  readonly template: TemplateChoice;
  readonly newKey: () => string;
}

/** Whom a message is for and what it says; sent it is from the next page, which says whom it reaches. */
export function GroupMessageFormPage({ path, form, choices, mayHurry, template, newKey }: GroupMessageFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = {
    who: t('conversations:groups.who'),
    where: t('conversations:groups.where'),
    when: t('conversations:groups.when'),
    wordsIt: t('conversations:groups.words'),
    wordsEn: t('conversations:groups.wordsEn'),
    urgentBecause: t('conversations:groups.urgentBecause'),
  };
  const optionsOf = (aspect: GroupAspect): OptionGroup[] =>
    choices
      .filter(({ says }) => says === aspect)
      .map(({ textKey, groups }) => ({
        label: t(textKey),
        options: groups.map(({ key, name }) => ({ value: key, label: name })),
      }));
  return (
    <div class="stack measure">
      <PageHeading title={t('conversations:groups.new')} lead={t('conversations:groups.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={label} />
      {path.endsWith('/new') && <TemplatePicker path={path} choice={template} />}
      <Form action={path} idempotencyKey={newKey()}>
        <SelectField
          {...field('who')}
          value={chosen(form.typed['who'], optionsOf('who'))}
          label={label.who}
          emptyLabel={t('conversations:groups.everybody')}
          options={optionsOf('who')}
        />
        <SelectField
          {...field('where')}
          value={chosen(form.typed['where'], optionsOf('where'))}
          label={label.where}
          emptyLabel={t('conversations:groups.everywhere')}
          options={optionsOf('where')}
        />
        <DateField {...field('when')} label={label.when} hint={t('conversations:groups.when.hint')} />
        <TextArea
          {...field('wordsIt')}
          label={label.wordsIt}
          hint={t('conversations:groups.words.hint', { most: MOST_LETTERS, field: '{{name}}' })}
          maxLength={MOST_LETTERS}
          rows={4}
          required
        />
        <TextArea
          {...field('wordsEn')}
          label={label.wordsEn}
          hint={t('conversations:groups.wordsEn.hint')}
          maxLength={MOST_LETTERS}
          rows={4}
        />
        {mayHurry && (
          <Details summary={t('conversations:groups.urgent')} open={Boolean(form.typed['urgentBecause'])}>
            <TextField
              {...field('urgentBecause')}
              label={label.urgentBecause}
              hint={t('conversations:groups.urgentBecause.hint')}
              maxLength={200}
            />
          </Details>
        )}
        <Button text={t('conversations:groups.preview')} />
      </Form>
    </div>
  );
}

/** The choice that was made, among the keys a draft has or in what was typed. */
function chosen(typed: unknown, groups: readonly OptionGroup[]): string {
  const keys = Array.isArray(typed) ? (typed as unknown[]) : [typed];
  const all = groups.flatMap(({ options }) => options);
  return all.find(({ value }) => keys.includes(value))?.value ?? '';
}
