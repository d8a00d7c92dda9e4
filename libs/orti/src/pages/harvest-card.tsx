// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Badge,
  Card,
  formatDate,
  formatGrams,
  formatKg,
  LinkButton,
  PostButton,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { HarvestOverview } from '../application/manage-gardens.js';
import type { Crate } from '../domain/garden.js';
import { crateStateKey, CRATE_TONES } from './crate-state.js';

export interface HarvestCardProps {
  readonly harvest: HarvestOverview;
  readonly nameOf: (personId: string) => string;
  readonly answersForIt: boolean;
  readonly newKey: () => string;
}

export function HarvestCard({ harvest, nameOf, answersForIt, newKey }: HarvestCardProps) {
  const { t, language } = usePage();
  const meta = [
    t('orti:harvest.recorded', { day: formatDate(harvest.recordedAt, language) }),
    harvest.bestBefore && t('orti:harvest.best_before', { day: formatDate(harvest.bestBefore, language) }),
  ];
  return (
    <Card
      title={`${harvest.crop.slice(0, 1).toUpperCase()}${harvest.crop.slice(1)}, ${formatKg(harvest.grams / 1000, language)}`}
      icon="leaf"
      href={`/offers/${harvest.offerId}`}
      badge={
        <Badge tone={harvest.freeGrams > 0 ? 'success' : 'neutral'}>
          {harvest.freeGrams > 0
            ? t('orti:grams_left', { kg: formatGrams(harvest.freeGrams, language) })
            : t('orti:grams_left.none')}
        </Badge>
      }
      meta={meta.filter(Boolean).join(' · ')}
      actions={
        answersForIt &&
        harvest.freeGrams > 0 && (
          <LinkButton
            href={`/gardens/${harvest.gardenId}/harvests/${harvest.id}/share`}
            text={t('orti:share.open')}
            icon="people"
            kind="outline"
          />
        )
      }
    >
      {harvest.crates.length > 0 && (
        <ul class="plain-list" aria-label={t(answersForIt ? 'orti:crates.for_whom' : 'orti:crates.mine')}>
          {harvest.crates.map((crate) => (
            <CrateLine
              key={crate.id}
              crate={crate}
              name={nameOf(crate.personId)}
              newKey={answersForIt ? newKey : null}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function CrateLine({ crate, name, newKey }: { crate: Crate; name: string; newKey: (() => string) | null }) {
  const { t, language } = usePage();
  const how = crate.thanksForId
    ? t('orti:crate.thanks')
    : crate.rideRequestId
      ? t('orti:carried_home')
      : t('orti:fetched');
  const waits = crate.thanksForId !== null && crate.state === 'assigned';
  const until = waits && crate.collectBy && t('orti:crate.until', { day: formatDate(crate.collectBy, language) });
  const words = [formatGrams(crate.grams, language), how, until].filter(Boolean).join(', ');
  return (
    <li class="cluster">
      <span>
        <strong>{name}</strong> · {crate.agreementId ? <a href={`/agreements/${crate.agreementId}`}>{words}</a> : words}
      </span>
      <StateBadge tone={CRATE_TONES[crate.state]} text={t(crateStateKey(crate))} />
      {waits && newKey && (
        <PostButton
          action={`/crates/${crate.id}/collected`}
          text={t('orti:crate.was_collected')}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
    </li>
  );
}
