// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, DateField, Details, Form, SelectField, TextField, TimeField, usePage } from '@reciproca/ui';
import type { TemplateChoice } from './filled-template.js';

/** Takes the words of a template into the form below it, with what is different this time. */
export function TemplatePicker({ path, choice }: { readonly path: string; readonly choice: TemplateChoice }) {
  const { t } = usePage();
  const { all, asked } = choice;
  return (
    <Details summary={t('conversations:templates.use')} open={asked.template !== undefined}>
      <Form action={path} method="get" label={t('conversations:templates.use')}>
        <SelectField
          name="template"
          label={t('conversations:templates.which')}
          value={asked.template}
          options={all.map(({ key, title }) => ({ value: key, label: title }))}
          required
        />
        <div class="field-row">
          <DateField name="day" label={t('conversations:templates.day')} value={asked.day} />
          <TimeField name="hour" label={t('conversations:templates.hour')} value={asked.hour} />
        </div>
        <TextField name="place" label={t('conversations:templates.place')} value={asked.place} maxLength={60} />
        <Button text={t('conversations:templates.take')} kind="outline" />
      </Form>
    </Details>
  );
}
