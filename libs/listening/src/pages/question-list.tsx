// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, EmptyState, LinkButton, PostButton, usePage } from '@reciproca/ui';
import { pathOf } from '../domain/paths.js';
import { type Content, inWords, type Question } from '../domain/questionnaire.js';
import { useOnlyIf } from './answer-fields.js';

export interface QuestionListProps {
  readonly id: string;
  readonly content: Content;
  readonly newKey: () => string;
}

/** The questions of the version that is being written, each to be changed, moved up and taken out. */
export function QuestionList({ id, content, newKey }: QuestionListProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {content.questions.length === 0 && <EmptyState icon="note" text={t('listening:questions.none')} />}
      <ol class="stack">
        {content.questions.map((question, index) => (
          <li key={question.id}>
            <QuestionLine question={question} content={content} />
            <div class="cluster">
              <LinkButton
                href={`${pathOf(id)}/questions/${question.id}`}
                text={t('listening:question.edit')}
                icon="pencil"
                kind="outline"
              />
              {index > 0 && (
                <PostButton
                  action={pathOf(id)}
                  text={t('listening:question.up', { number: index + 1 })}
                  kind="quiet"
                  fields={{ act: 'up', questionId: question.id }}
                  idempotencyKey={newKey()}
                />
              )}
              <PostButton
                action={pathOf(id)}
                text={t('listening:question.remove', { number: index + 1 })}
                kind="quiet"
                fields={{ act: 'remove', questionId: question.id }}
                idempotencyKey={newKey()}
              />
            </div>
          </li>
        ))}
      </ol>
      <p>
        <LinkButton href={`${pathOf(id)}/questions/new`} text={t('listening:question.new')} icon="plus" />
      </p>
    </div>
  );
}

function QuestionLine({ question, content }: { question: Question; content: Content }) {
  const { t, language } = usePage();
  const onlyIf = useOnlyIf(question, { version: { content } });
  const { text, kind, options, isRequired, least, most } = question;
  return (
    <>
      <p>
        <strong>{inWords(text, language)}</strong> <Badge>{t(`listening:kind.${kind}`)}</Badge>{' '}
        {isRequired && <Badge tone="info">{t('listening:question.must')}</Badge>}
      </p>
      {options.length > 0 && <p>{options.map((option) => inWords(option.text, language)).join(' · ')}</p>}
      {kind === 'scale' && <p>{t('listening:scale', { least: least ?? 1, most: most ?? 5 })}</p>}
      {onlyIf && <p class="text-secondary">{onlyIf}</p>}
    </>
  );
}
