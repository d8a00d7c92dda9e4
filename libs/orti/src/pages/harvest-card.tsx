// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, Card, formatDate, formatGrams, formatKg, LinkButton, StateBadge, usePage } from '@reciproca/ui';
import type { HarvestOverview } from '../application/manage-gardens.js';
import type { Crate } from '../domain/garden.js';

const TONES = { assigned: 'info', delivered: 'success', cancelled: 'neutral' } as const;

export interface HarvestCardProps {
  readonly harvest: HarvestOverview;
  readonly nameOf: (personId: string) => string;
  readonly answersForIt: boolean;
}

export function HarvestCard({ harvest, nameOf, answersForIt }: HarvestCardProps) {
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
            <CrateLine key={crate.id} crate={crate} name={nameOf(crate.personId)} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function CrateLine({ crate, name }: { crate: Crate; name: string }) {
  const { t, language } = usePage();
  const how = crate.thanksForId
    ? t('orti:crate.thanks')
    : crate.rideRequestId
      ? t('orti:carried_home')
      : t('orti:fetched');
  const words = `${t('orti:crate.count', { count: crate.crates })}, ${formatGrams(crate.grams, language)}, ${how}`;
  return (
    <li class="cluster">
      <span>
        <strong>{name}</strong> · {crate.agreementId ? <a href={`/agreements/${crate.agreementId}`}>{words}</a> : words}
      </span>
      <StateBadge tone={TONES[crate.state]} text={t(`orti:crate.state.${crate.state}`)} />
    </li>
  );
}
