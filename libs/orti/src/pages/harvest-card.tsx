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
import type { GardenPageData } from './garden.props.js';
import { PartLine, PartsSummary } from './harvest-parts.js';

export interface HarvestCardProps {
  readonly harvest: HarvestOverview;
  readonly nameOf: GardenPageData['nameOf'];
  readonly answersForIt: boolean;
  readonly newKey: () => string;
}

export function HarvestCard({ harvest, nameOf, answersForIt, newKey }: HarvestCardProps) {
  const { t, language } = usePage();
  const meta = [
    t('orti:harvest.recorded', { day: formatDate(harvest.recordedAt, language) }),
    harvest.bestBefore && t('orti:harvest.best_before', { day: formatDate(harvest.bestBefore, language) }),
    harvest.saleGrams > 0 && t('orti:harvest.for_sale', { kg: formatGrams(harvest.saleGrams, language) }),
  ];
  const howOf = (crate: Crate | undefined): string | null =>
    crate ? t(crate.rideRequestId ? 'orti:carried_home' : 'orti:fetched') : null;
  const waits = harvest.sums.waitingGrams > 0;
  const thanks = harvest.crates.filter(({ agreementId }) => agreementId === null);
  return (
    <Card
      title={`${harvest.crop.slice(0, 1).toUpperCase()}${harvest.crop.slice(1)}, ${formatKg(harvest.grams / 1000, language)}`}
      icon="leaf"
      href={`/offers/${harvest.offerId}`}
      badge={
        <Badge tone={harvest.freeGrams > 0 ? 'success' : waits ? 'warning' : 'neutral'}>
          {harvest.freeGrams > 0
            ? t('orti:grams_left', { kg: formatGrams(harvest.freeGrams, language) })
            : t(waits ? 'orti:grams_left.waiting' : 'orti:grams_left.none')}
        </Badge>
      }
      meta={meta.filter(Boolean).join(' · ')}
      actions={
        answersForIt &&
        (harvest.freeGrams > 0 || harvest.parts.length > 0) && (
          <LinkButton
            href={`/gardens/${harvest.gardenId}/harvests/${harvest.id}/share`}
            text={t(harvest.freeGrams > 0 ? 'orti:share.open' : 'orti:share.look')}
            icon="people"
            kind="outline"
          />
        )
      }
    >
      <PartsSummary sums={harvest.sums} freeGrams={harvest.freeGrams} />
      {(harvest.parts.length > 0 || thanks.length > 0) && (
        <ul class="plain-list" aria-label={t(answersForIt ? 'orti:crates.for_whom' : 'orti:crates.mine')}>
          {harvest.parts.map((part) => (
            <PartLine
              key={part.proposalId}
              part={part}
              name={nameOf(part.personId, part.agreementId !== null)}
              how={howOf(harvest.crates.find(({ agreementId }) => agreementId === part.agreementId))}
            />
          ))}
          {thanks.map((crate) => (
            <ThanksLine
              key={crate.id}
              crate={crate}
              name={nameOf(crate.personId, true)}
              newKey={answersForIt ? newKey : null}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function ThanksLine({ crate, name, newKey }: { crate: Crate; name: string; newKey: (() => string) | null }) {
  const { t, language } = usePage();
  const waits = crate.state === 'assigned';
  const until = waits && crate.collectBy && t('orti:crate.until', { day: formatDate(crate.collectBy, language) });
  const words = [formatGrams(crate.grams, language), t('orti:crate.thanks'), until].filter(Boolean).join(', ');
  return (
    <li class="cluster">
      <span>
        <strong>{name}</strong> · {words}
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
