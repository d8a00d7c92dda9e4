// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Card, CardGrid, LinkButton, PostButton, Section, StateBadge, usePage } from '@reciproca/ui';
import type { Opening } from '../application/show-opening.js';
import type { ShownStep } from '../domain/opening-step.js';

export const OPENING_PATH = '/settings/opening';

/** Every step, with its page and why; it can be put away and looked at again. */
export function OpeningPage({ opening: { steps, isOpened, isHidden } }: { opening: Opening }) {
  const { t } = usePage();
  return (
    <div class="stack">
      {isOpened && <Alert tone="success">{t('supervision:opening.done')}</Alert>}
      <CardGrid columns={2}>
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </CardGrid>
      <PostButton
        action={OPENING_PATH}
        text={t(isHidden ? 'supervision:opening.show' : 'supervision:opening.hide')}
        kind="outline"
        fields={{ hidden: isHidden ? 'false' : 'true' }}
      />
    </div>
  );
}

function Step({ step: { key, href, count, isDone, isOptional, sheetHref } }: { step: ShownStep }) {
  const { t } = usePage();
  const state = isDone ? 'ready' : isOptional ? 'optional' : 'todo';
  return (
    <Card
      title={t(`supervision:opening.${key}`)}
      href={href}
      headingLevel={2}
      badge={
        <StateBadge
          tone={isDone ? 'success' : isOptional ? 'neutral' : 'warning'}
          text={t(`supervision:opening.${state}`)}
        />
      }
      meta={t(`supervision:opening.${key}.count`, { count })}
      actions={
        sheetHref && <LinkButton href={sheetHref} text={t('supervision:opening.sheet')} kind="quiet" icon="plus" />
      }
    >
      <p>{t(`supervision:opening.${key}.why`)}</p>
    </Card>
  );
}

/** On the board while something is still missing: how far it is, and what comes next. */
export function OpeningOnBoard({ opening: { steps } }: { opening: Opening }) {
  const { t } = usePage();
  const needed = steps.filter(({ isOptional }) => !isOptional);
  const next = needed.find(({ isDone }) => !isDone);
  if (!next) return null;
  return (
    <Section title={t('supervision:opening.title')} id="opening">
      <p>
        {t('supervision:opening.progress', {
          done: needed.filter(({ isDone }) => isDone).length,
          all: needed.length,
        })}
      </p>
      <Card
        title={t(`supervision:opening.${next.key}`)}
        href={next.href}
        actions={
          <>
            <LinkButton href={next.href} text={t('supervision:opening.go')} icon="arrow-right" />
            <LinkButton href={OPENING_PATH} text={t('supervision:opening.all')} kind="outline" />
          </>
        }
      >
        <p>{t(`supervision:opening.${next.key}.why`)}</p>
      </Card>
    </Section>
  );
}
