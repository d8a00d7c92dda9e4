// SPDX-License-Identifier: AGPL-3.0-or-later
import { AGE_BANDS } from '@reciproca/reporting';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  PageHeading,
  SelectField,
  Tabs,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Asked } from '../application/open-link.js';
import { ELSEWHERE } from '../application/read-answer.js';
import { lettered, letterOf } from '../domain/letters.js';
import { inWords, type Question } from '../domain/questionnaire.js';
import { useAnswerLabels } from './answer-fields.js';

export interface TypedPageProps {
  readonly path: string;
  readonly asked: Asked;
  readonly form: FormState;
  /** For a sheet that has none of its own. */
  readonly spare: string;
}

/** A sheet of paper typed in, letter by letter. */
export function TypedPage({ path, asked, form, spare }: TypedPageProps) {
  const { t } = usePage();
  const { content, id } = asked.version;
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={inWords(content.title, 'it')}
        title={t('listening:typed')}
        lead={t('listening:typed.lead')}
      />
      <Versions path={path} asked={asked} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ ...useAnswerLabels(asked), code: t('listening:typed.code') }} />
      <Form action={path}>
        <input type="hidden" name="version" value={id} />
        <input type="hidden" name="spare" value={spare} />
        <TextField {...field('code')} label={t('listening:typed.code')} hint={t('listening:typed.code.hint')} />
        {content.questions.map((question, index) => (
          <TypedField key={question.id} question={question} number={index + 1} asked={asked} form={form} />
        ))}
        {content.offersHelp && (
          <Fieldset legend={t('listening:help.title')} name="help">
            <TextField {...field('helpName')} label={t('listening:help.name')} />
            <TextField {...field('helpPhone')} label={t('listening:help.phone')} />
            <TextField {...field('helpWords')} label={t('listening:help.words')} />
            <CheckboxField {...field('helpConsent')} label={t('listening:help.consent')} />
          </Fieldset>
        )}
        {content.consent && <CheckboxField {...field('consent')} label={t('listening:consent.yes')} required />}
        <Button text={t('listening:typed.save')} icon="check" />
      </Form>
    </div>
  );
}

/** Sheets that were printed before the questionnaire was changed have other letters. */
function Versions({ path, asked: { version, versions } }: Pick<TypedPageProps, 'path' | 'asked'>) {
  const { t } = usePage();
  if (versions.length < 2) return null;
  return (
    <Tabs
      label={t('listening:typed.version')}
      items={versions.map(({ id, number }) => ({
        ...{ href: `${path}?version=${id}`, text: `${t('listening:version')} ${number}`, current: id === version.id },
      }))}
    />
  );
}

interface TypedFieldProps {
  readonly question: Question;
  readonly number: number;
  readonly asked: Asked;
  readonly form: FormState;
}

function TypedField({ question, number, asked, form }: TypedFieldProps) {
  const { t } = usePage();
  const label = `${number}. ${inWords(question.text, 'it')}`;
  const parts = { ...bindFields(form.typed, form.errors)(question.id), label, required: question.isRequired };
  const letters = lettered(question, AGE_BANDS);
  if (letters) return <TextField {...parts} hint={legendOf(question)} />;
  if (question.kind === 'comune')
    return (
      <SelectField
        {...parts}
        options={[
          ...asked.comuni.map(({ code, name }) => ({ value: code, label: name })),
          { value: ELSEWHERE, label: t('listening:elsewhere') },
        ]}
      />
    );
  if (question.kind === 'date') return <DateField {...parts} />;
  if (question.kind === 'text') return <TextArea {...parts} rows={2} />;
  return <NumberField {...parts} decimal={question.kind === 'number'} />;
}

/** What each letter says, for who has no sheet at hand. */
function legendOf({ kind, options }: Question): string {
  const words = kind === 'age_band' ? [...AGE_BANDS] : options.map(({ text }) => inWords(text, 'it'));
  return words.map((word, index) => `${letterOf(index)} ${word}`).join(' · ');
}
