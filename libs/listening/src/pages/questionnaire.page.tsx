// SPDX-License-Identifier: AGPL-3.0-or-later
import { Qr } from '@reciproca/paper';
import {
  Alert,
  DefinitionList,
  formatDate,
  languageNames,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import { OTHER_LANGUAGES } from '../application/read-answer.js';
import type { QuestionnaireDetail } from '../application/view-questionnaires.js';
import { pathOf } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { countSaid } from '../domain/said.js';
import { QuestionList } from './question-list.js';
import { countText, STATE_TONES } from './questionnaires.page.js';

export interface QuestionnairePageProps {
  readonly detail: QuestionnaireDetail;
  readonly general: string | null;
  /** Opens, closes, sends and saves. */
  readonly mayOpen: boolean;
  readonly address: string;
  readonly qr: string;
  readonly newKey: () => string;
}

/** One questionnaire: how it stands, how it is answered, what it asks. */
export function QuestionnairePage(props: QuestionnairePageProps) {
  const { t, language } = usePage();
  const { detail, general, newKey } = props;
  const { questionnaire, version, versions, invited } = detail;
  const { state, isAnonymous, openedAt } = questionnaire;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('listening:one')}
        title={inWords(version.content.title, language)}
        badge={<StateBadge tone={STATE_TONES[state]} text={t(`listening:state.${state}`)} />}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      <StateButtons {...props} />
      <DefinitionList
        items={[
          { term: t('listening:answers'), value: countText(detail, t) },
          { term: t('listening:invited'), value: String(invited) },
          ...(openedAt ? [{ term: t('listening:opened'), value: formatDate(openedAt, language) }] : []),
        ]}
      />
      {state !== 'draft' && isAnonymous && <Ways {...props} />}
      <Section title={t('listening:questions')}>
        <QuestionList id={questionnaire.id} content={version.content} newKey={newKey} />
      </Section>
      <Section title={t('listening:languages')}>
        <p>{t('listening:languages.lead')}</p>
        <ul>
          {OTHER_LANGUAGES.map((one) => (
            <li key={one}>
              <a href={`${pathOf(questionnaire.id)}/words/${one}`}>
                {t('listening:language.said', { name: languageNames[one], ...countSaid(version.content, one) })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('listening:versions')}>
        <p>{t('listening:versions.lead')}</p>
        <ul>
          {versions.map(({ version: { id, number, publishedAt }, answers }) => (
            <li key={id}>
              {t('listening:version')} {number}:{' '}
              {publishedAt
                ? t('listening:version.published', { day: formatDate(publishedAt, language) })
                : t('listening:version.draft')}
              . {t('listening:answers')}: {answers}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function StateButtons({ detail, mayOpen, newKey }: QuestionnairePageProps) {
  const { t } = usePage();
  const { questionnaire, version, isChanged } = detail;
  const path = pathOf(questionnaire.id);
  const button = (act: string, text: string, more: { confirm?: string; kind?: 'outline' } = {}) => (
    <PostButton action={path} text={text} fields={{ act }} idempotencyKey={newKey()} {...more} />
  );
  const { state } = questionnaire;
  return (
    <>
      {isChanged && (
        <Alert tone="warning">{t('listening:changed', { number: version.number, before: version.number - 1 })}</Alert>
      )}
      <div class="cluster">
        <LinkButton href={`${path}/results`} text={t('listening:results')} icon="chart-line" />
        <LinkButton href={`${path}/edit`} text={t('listening:edit')} icon="pencil" kind="outline" />
        {mayOpen && state === 'draft' && button('open', t('listening:to.open'))}
        {mayOpen && state === 'closed' && button('open', t('listening:to.reopen'), { kind: 'outline' })}
        {mayOpen && isChanged && button('publish', t('listening:to.publish', { number: version.number }))}
        {mayOpen && state === 'open' && (
          <LinkButton href={`${path}/send`} text={t('listening:send_to')} icon="mail" kind="outline" />
        )}
        {mayOpen &&
          state === 'open' &&
          button('close', t('listening:to.close'), { kind: 'outline', confirm: t('listening:to.close.sure') })}
      </div>
    </>
  );
}

function Ways({ detail: { questionnaire }, address, qr }: QuestionnairePageProps) {
  const { t } = usePage();
  const path = pathOf(questionnaire.id);
  return (
    <Section title={t('listening:ways')}>
      <p>{t('listening:link.lead')}</p>
      <p>
        {t('listening:link')}: <a href={address}>{address}</a>
      </p>
      <div class="paper-qr">
        <Qr svg={qr} label={t('listening:link.qr')} />
      </div>
      <ul class="plain-list cluster">
        <li>
          <LinkButton href={`/interviews/${questionnaire.id}`} text={t('listening:to.interview')} kind="outline" />
        </li>
        <li>
          <LinkButton href={`${path}/paper`} text={t('listening:paper.print')} icon="print" kind="outline" />
        </li>
        <li>
          <LinkButton href={`${path}/typed`} text={t('listening:typed')} icon="pencil" kind="outline" />
        </li>
      </ul>
    </Section>
  );
}
