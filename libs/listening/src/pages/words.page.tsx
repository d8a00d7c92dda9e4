// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  type Language,
  languageNames,
  PageHeading,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { pathOf } from '../domain/paths.js';
import { type Content, inWords } from '../domain/questionnaire.js';
import { listSaid } from '../domain/said.js';

export interface WordsPageProps {
  readonly id: string;
  readonly content: Content;
  readonly language: Language;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Every text of a questionnaire in another language, beside the Italian one. */
export function WordsPage({ id, content, language, form, idempotencyKey }: WordsPageProps) {
  const { t } = usePage();
  const said = [...listSaid(content)];
  const name = languageNames[language];
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={inWords(content.title, 'it')}
        title={t('listening:language.title', { name })}
        lead={t('listening:language.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={Object.fromEntries(said.map(([key, { it }]) => [key, it]))} />
      <Form action={`${pathOf(id)}/words/${language}`} idempotencyKey={idempotencyKey}>
        {said.map(([key, words]) => (
          <TextArea
            key={key}
            name={key}
            label={words.it}
            value={form.typed[key] ?? words[language] ?? ''}
            {...(form.errors[key] && { error: form.errors[key] })}
            rows={words.it.length > 120 ? 4 : 2}
          />
        ))}
        <Button text={t('listening:save')} icon="check" />
      </Form>
    </div>
  );
}
