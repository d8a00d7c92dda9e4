// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Card,
  EmptyState,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { OwnPlots } from '../application/view-own-plots.js';

interface OwnPlotsProps {
  readonly own: OwnPlots;
  readonly newKey: () => string;
}

/** The plots one has, what is asked of one, and those one waits for. */
export function OwnPlotsPage({ own: { held, waiting }, newKey }: OwnPlotsProps) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        title={t('plots:mine')}
        actions={<LinkButton href="/gardens" text={t('plots:gardens')} icon="leaf" kind="outline" />}
      />
      {held.length === 0 && waiting.length === 0 && <EmptyState icon="leaf" text={t('plots:mine.none')} />}
      {held.map((tenure) => (
        <OwnPlot key={tenure.id} tenure={tenure} newKey={newKey} />
      ))}
      {waiting.map(({ id, gardenId, gardenName, position, createdAt }) => (
        <Card
          key={id}
          title={gardenName}
          href={`/gardens/${gardenId}/plots`}
          headingLevel={2}
          badge={<StateBadge tone="neutral" text={t('plots:waiting')} />}
          meta={t('plots:position', { position, day: formatDate(createdAt, language) })}
          actions={
            <PostButton
              action={`/plots/requests/${id}/withdraw`}
              text={t('plots:leave_line')}
              kind="outline"
              idempotencyKey={newKey()}
            />
          }
        />
      ))}
    </div>
  );
}

function OwnPlot({ tenure, newKey }: { tenure: OwnPlots['held'][number]; newKey: () => string }) {
  const { t, language } = usePage();
  const { id, gardenId, gardenName, plot, startsOn, endsOn, warnedUntil, warning, tidiedOn } = tenure;
  const path = `/plots/tenures/${id}`;
  return (
    <Card
      title={`${gardenName}: ${t('plots:number_of', { number: plot.number })}`}
      href={`/gardens/${gardenId}/plots`}
      headingLevel={2}
      meta={[
        t('plots:square_metres', { size: plot.squareMetres }),
        t('plots:since', { day: formatDate(startsOn, language) }),
        endsOn && t('plots:until', { day: formatDate(endsOn, language) }),
        plot.note,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {warnedUntil && !tidiedOn && (
            <PostButton
              action={`${path}/tidied`}
              text={t('plots:tidy')}
              kind="success"
              icon="check"
              idempotencyKey={newKey()}
            />
          )}
          <PostButton
            action={`${path}/give-back`}
            text={t('plots:give_back')}
            kind="outline"
            idempotencyKey={newKey()}
          />
        </>
      }
    >
      {warnedUntil && (
        <Alert tone={tidiedOn ? 'info' : 'warning'}>
          {t(tidiedOn ? 'plots:tidied_own' : 'plots:warned_own', {
            day: formatDate(warnedUntil, language),
            warning: warning ?? '',
          })}
        </Alert>
      )}
    </Card>
  );
}
