// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Card,
  CardGrid,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { PracticeStep, ShownPractice } from '../application/show-practice.js';

export const PRACTICE_PATH = '/practice';

interface PracticeProps {
  readonly practice: ShownPractice;
  readonly mayChange: boolean;
  readonly general: string | null;
}

/** From the desk the way in; inside, what to try and the way out. */
export function PracticePage({ practice, mayChange, general }: PracticeProps) {
  const { t } = usePage();
  const { isThere, isInside, steps } = practice;
  return (
    <div class="stack measure">
      <PageHeading title={t('practice:title')} lead={t('practice:lead')} />
      {general && <Alert tone="danger">{general}</Alert>}
      {!isThere && <NotThere mayChange={mayChange} />}
      {isThere && !isInside && <AtTheDesk practice={practice} mayChange={mayChange} />}
      {isInside && <Inside steps={steps} />}
    </div>
  );
}

function NotThere({ mayChange }: Pick<PracticeProps, 'mayChange'>) {
  const { t } = usePage();
  return (
    <>
      <p>{t('practice:notThere')}</p>
      <p>{t(mayChange ? 'practice:notThere.coordinator' : 'practice:notThere.operator')}</p>
      {mayChange && <PostButton action={`${PRACTICE_PATH}/open`} text={t('practice:open')} icon="plus" />}
    </>
  );
}

function AtTheDesk({ practice: { since }, mayChange }: Pick<PracticeProps, 'practice' | 'mayChange'>) {
  const { t, language } = usePage();
  return (
    <>
      <p>{t('practice:there', { day: since ? formatDate(since, language) : '' })}</p>
      <p>{t('practice:there.unused')}</p>
      <PostButton action={`${PRACTICE_PATH}/enter`} text={t('practice:enter')} icon="arrow-right" />
      {mayChange && (
        <Section title={t('practice:change.title')}>
          <div class="cluster">
            <PostButton
              action={`${PRACTICE_PATH}/anew`}
              text={t('practice:anew')}
              kind="outline"
              confirm={t('practice:anew.confirm')}
            />
            <PostButton
              action={`${PRACTICE_PATH}/end`}
              text={t('practice:end')}
              kind="danger"
              confirm={t('practice:end.confirm')}
            />
          </div>
        </Section>
      )}
    </>
  );
}

function Inside({ steps }: { steps: readonly PracticeStep[] }) {
  const { t } = usePage();
  return (
    <>
      <Section title={t('practice:steps.title')}>
        <CardGrid>
          {steps.map(({ key, href, isDone }) => (
            <Card
              key={key}
              title={t(`practice:step.${key}`)}
              href={href}
              badge={
                <StateBadge
                  tone={isDone ? 'success' : 'neutral'}
                  text={t(isDone ? 'practice:steps.done' : 'practice:steps.todo')}
                />
              }
            >
              <p>{t(`practice:step.${key}.how`)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={t('practice:messages.title')}>
        <p>{t('practice:messages.lead')}</p>
        <LinkButton href="/messages" text={t('practice:messages.go')} kind="outline" icon="mail" />
      </Section>
      <PostButton action={`${PRACTICE_PATH}/leave`} text={t('practice:leave')} kind="outline" />
    </>
  );
}
