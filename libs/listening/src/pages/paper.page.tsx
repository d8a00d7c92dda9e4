// SPDX-License-Identifier: AGPL-3.0-or-later
import { Qr } from '@reciproca/paper';
import { AGE_BANDS } from '@reciproca/reporting';
import {
  Button,
  Form,
  InLanguage,
  type Language,
  languageNames,
  NumberField,
  PageHeading,
  PaperSheet,
  PrintButton,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { Asked } from '../application/open-link.js';
import { letterOf } from '../domain/letters.js';
import { inWords, type Question } from '../domain/questionnaire.js';
import { spacedCode } from '../domain/take-back-code.js';
import { bandText, stepsOf, useOnlyIf } from './answer-fields.js';

const LINE = '____________________________________________';

export interface PaperPageProps {
  readonly path: string;
  readonly asked: Asked;
  readonly codes: readonly string[];
  readonly language: Language;
  readonly languages: readonly Language[];
  /** The open address, as words and for cameras. */
  readonly address: string;
  readonly qr: string;
}

/** The questionnaire on paper: a letter for each answer, and a code for each sheet. */
export function PaperPage({ path, asked, codes, language, languages, address, qr }: PaperPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print stack measure">
        <PageHeading title={t('listening:paper.title')} />
        <Form action={path} method="get">
          <NumberField
            name="copies"
            value={codes.length}
            label={t('listening:paper.copies')}
            hint={t('listening:paper.copies.hint')}
            required
          />
          <SelectField
            name="language"
            value={language}
            label={t('listening:paper.language')}
            emptyLabel={false}
            options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            required
          />
          <Button text={t('listening:paper.show')} kind="outline" />
        </Form>
        <PrintButton />
      </div>
      <InLanguage language={language}>
        {codes.map((code) => (
          <Sheet key={code} asked={asked} code={code} address={address} qr={qr} />
        ))}
      </InLanguage>
    </div>
  );
}

function Sheet({ asked, code, address, qr }: Pick<PaperPageProps, 'asked' | 'address' | 'qr'> & { code: string }) {
  const { t, language } = usePage();
  const { title, intro, consent, offersHelp, questions } = asked.version.content;
  return (
    <PaperSheet label={`${t('listening:paper.title')} ${spacedCode(code)}`}>
      <div class="paper-head">
        <div>
          <h1>{inWords(title, language)}</h1>
          <p>{t('listening:asks', { ente: asked.enteName })}</p>
          {intro && <p>{inWords(intro, language)}</p>}
          <p>{t('listening:note.anonymous')}</p>
          <p>{t('listening:paper.how')}</p>
        </div>
        <div class="paper-qr">
          <Qr svg={qr} label={t('listening:paper.online')} />
          <p>{t('listening:paper.online')}</p>
        </div>
      </div>
      <ol>
        {questions.map((question) => (
          <PaperQuestion key={question.id} question={question} asked={asked} />
        ))}
      </ol>
      {offersHelp && (
        <>
          <h2>{t('listening:help.title')}</h2>
          <p>{t('listening:help.lead')}</p>
          {(['name', 'phone', 'words'] as const).map((part) => (
            <p key={part}>
              {t(`listening:help.${part}`)}: {LINE}
            </p>
          ))}
          <p>☐ {t('listening:help.consent')}</p>
        </>
      )}
      {consent && (
        <p>
          ☐ {t('listening:consent.yes')}: {inWords(consent, language)}
        </p>
      )}
      <p>
        {t('listening:code')}: <span dir="ltr">{`${spacedCode(code)} · v${asked.version.number}`}</span>
      </p>
      <p>
        <span aria-hidden="true">✂ ┄┄┄┄┄</span> {t('listening:paper.cut')} <span aria-hidden="true">┄┄┄┄┄</span>
      </p>
      <p>
        {t('listening:code')}: <strong dir="ltr">{spacedCode(code)}</strong>
      </p>
      <p>{t('listening:paper.keep')}</p>
      <p dir="ltr">{address}</p>
    </PaperSheet>
  );
}

function PaperQuestion({ question, asked }: { question: Question; asked: Asked }) {
  const { t, language } = usePage();
  const { kind, options } = question;
  const onlyIf = useOnlyIf(question, asked);
  const choices =
    kind === 'age_band'
      ? AGE_BANDS.map((band) => bandText(band, t))
      : options.map(({ text }) => inWords(text, language));
  return (
    <li>
      <strong>{inWords(question.text, language)}</strong>
      {onlyIf && <p>({onlyIf})</p>}
      {choices.length > 0 ? (
        <>
          <ul class="plain-list cluster">
            {choices.map((choice, index) => (
              <li key={choice}>
                <strong>{letterOf(index)}</strong> {choice}
              </li>
            ))}
          </ul>
          <p>
            [ &nbsp;&nbsp;&nbsp;&nbsp; ] {t(kind === 'several' ? 'listening:paper.several' : 'listening:paper.one')}
          </p>
        </>
      ) : (
        <p>{kind === 'scale' ? `${stepsOf(question).join('   ')}   →  [      ]` : LINE}</p>
      )}
      {kind === 'text' && <p>{LINE}</p>}
    </li>
  );
}
