// SPDX-License-Identifier: AGPL-3.0-or-later
import { AGE_BANDS } from '@reciproca/reporting';
import {
  bindFields,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Fieldset,
  NumberField,
  RadioCards,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Asked } from '../application/open-link.js';
import { ELSEWHERE } from '../application/read-answer.js';
import { type Content, inWords, type Question } from '../domain/questionnaire.js';

/** More steps than these are written, and not chosen from cards. */
const MOST_CARDS = 7;

/** The questions of a version with what was typed: the same whoever fills them in. */
export function AnswerFields({ asked, form }: { asked: Asked; form: FormState }) {
  const { t, language } = usePage();
  const { content, id } = asked.version;
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      <input type="hidden" name="version" value={id} />
      {content.questions.map((question, index) => (
        <QuestionField key={question.id} question={question} number={index + 1} asked={asked} form={form} />
      ))}
      {content.offersHelp && (
        <Fieldset legend={t('listening:help.title')} hint={t('listening:help.lead')} name="help">
          <TextField {...field('helpName')} label={t('listening:help.name')} />
          <TextField {...field('helpPhone')} label={t('listening:help.phone')} />
          <TextArea {...field('helpWords')} label={t('listening:help.words')} rows={3} />
          <CheckboxField {...field('helpConsent')} label={t('listening:help.consent')} />
        </Fieldset>
      )}
      {content.consent && (
        <Fieldset legend={t('listening:consent')} hint={inWords(content.consent, language)} name="consent-words">
          <CheckboxField {...field('consent')} label={t('listening:consent.yes')} required />
        </Fieldset>
      )}
    </>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly number: number;
  readonly asked: Asked;
  readonly form: FormState;
}

function QuestionField({ question, number, asked, form }: QuestionFieldProps) {
  const { t, language } = usePage();
  const { kind, options, least, most, isRequired } = question;
  const label = `${number}. ${inWords(question.text, language)}`;
  const parts = { ...bindFields(form.typed, form.errors)(question.id), label, required: isRequired };
  const hint = useOnlyIf(question, asked);
  const scaleHint = [hint, t('listening:scale', { least: least ?? 1, most: most ?? 5 })].filter(Boolean).join('. ');
  const choices = options.map((option) => ({ value: option.id, label: inWords(option.text, language) }));
  switch (kind) {
    case 'choice':
      return <RadioCards {...parts} hint={hint} options={choices} />;
    case 'several':
      return <CheckboxGroup {...parts} hint={hint} options={choices} />;
    case 'age_band':
      return (
        <RadioCards
          {...parts}
          hint={hint}
          options={AGE_BANDS.map((band) => ({ value: band, label: bandText(band, t) }))}
        />
      );
    case 'scale': {
      const steps = stepsOf(question);
      if (steps.length > MOST_CARDS) return <NumberField {...parts} hint={scaleHint} />;
      return <RadioCards {...parts} hint={scaleHint} options={steps.map((step) => ({ value: step, label: step }))} />;
    }
    case 'comune': {
      const comuni = asked.comuni.map(({ code, name }) => ({ value: code, label: name }));
      const elsewhere = { value: ELSEWHERE, label: t('listening:elsewhere') };
      return <SelectField {...parts} hint={hint} options={[...comuni, elsewhere]} />;
    }
    case 'number':
      return <NumberField {...parts} hint={hint} decimal />;
    case 'date':
      return <DateField {...parts} hint={hint} />;
    case 'text':
      return <TextArea {...parts} hint={hint} rows={3} maxLength={1000} />;
  }
}

export function stepsOf({ least, most }: Question): string[] {
  const from = least ?? 1;
  return Array.from({ length: (most ?? 5) - from + 1 }, (_, index) => String(from + index));
}

export function bandText(band: string, t: ReturnType<typeof usePage>['t']): string {
  return t('listening:age', { band: band.replace('-', '–') });
}

/** Of whom it is asked, where not of everybody: read as well where no script hides it. */
export function useOnlyIf(
  { shownWhen }: Question,
  { version }: { readonly version: { readonly content: Content } },
): string | undefined {
  const { t, language } = usePage();
  const { questions } = version.content;
  const index = questions.findIndex(({ id }) => id === shownWhen?.questionId);
  const option = questions[index]?.options.find(({ id }) => id === shownWhen?.optionId);
  return option && t('listening:only_if', { number: index + 1, answer: inWords(option.text, language) });
}

/** What the summary of errors calls each field. */
export function useAnswerLabels({ version }: Pick<Asked, 'version'>): Record<string, string> {
  const { t, language } = usePage();
  const questions = version.content.questions.map(({ id, text }, index) => [
    id,
    `${index + 1}. ${inWords(text, language)}`,
  ]);
  return {
    ...Object.fromEntries(questions),
    helpName: t('listening:help.name'),
    helpPhone: t('listening:help.phone'),
    helpWords: t('listening:help.words'),
    helpConsent: t('listening:help.consent'),
    consent: t('listening:consent.yes'),
  };
}
