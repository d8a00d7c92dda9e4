// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatDate, formatGrams, PageHeading, PostButton, StateBadge, usePage } from '@reciproca/ui';
import type { OwnCrate } from '../application/view-crates.js';
import { crateStateKey, CRATE_TONES } from './crate-state.js';

export interface CratesPageProps {
  readonly crates: readonly OwnCrate[];
  readonly newKey: () => string;
}

/** What the gardens keep for whoever reads it, and what they had. */
export function CratesPage({ crates, newKey }: CratesPageProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('orti:crates.mine')} lead={t('orti:crates.lead')} />
      {crates.length === 0 && <EmptyState icon="leaf" text={t('orti:crates.none')} />}
      {crates.map((crate) => (
        <OwnCrateCard key={crate.id} crate={crate} newKey={newKey} />
      ))}
    </div>
  );
}

export function OwnCrateCard({ crate, newKey }: { crate: OwnCrate; newKey: () => string }) {
  const { t, language } = usePage();
  const { id, crop, grams, gardenName, where, thanksForId, thanksWords, collectBy, state, agreementId } = crate;
  const waits = thanksForId !== null && state === 'assigned';
  return (
    <Card
      title={`${crop.slice(0, 1).toUpperCase()}${crop.slice(1)}, ${formatGrams(grams, language)}`}
      headingLevel={2}
      icon="leaf"
      href={agreementId ? `/agreements/${agreementId}` : undefined}
      badge={<StateBadge tone={CRATE_TONES[state]} text={t(crateStateKey(crate))} />}
      meta={[gardenName, where].filter(Boolean).join(' · ')}
      actions={
        waits && (
          <PostButton
            action={`/crates/${id}/collected`}
            text={t('orti:crate.collect')}
            kind="success"
            icon="check"
            idempotencyKey={newKey()}
          />
        )
      }
    >
      {thanksForId && <p>{t('orti:crate.thanks_for_you')}</p>}
      {thanksWords && (
        <blockquote>
          <p>{thanksWords}</p>
        </blockquote>
      )}
      {waits && collectBy && <p>{t('orti:crate.collect_by', { day: formatDate(collectBy, language) })}</p>}
    </Card>
  );
}
