// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Badge, formatMinutes, formatWhen, Section, usePage } from '@reciproca/ui';
import type { LegResponse } from '../application/leg.response.js';
import type { ListingKind } from '../domain/listing.js';

export interface LegsProps {
  readonly legs: readonly LegResponse[];
  readonly kind: ListingKind;
  /** Who travels. */
  readonly traveller: { readonly id: string; readonly name: string };
  /** The page of a way, where it is not its own. */
  readonly hrefOf?: (leg: LegResponse) => string;
}

/** There and back as the one thing it is: who drives each way or, loudly, that nobody does yet. */
export function Legs(props: LegsProps) {
  const { t } = usePage();
  if (props.legs.length === 0) return null;
  return (
    <Section title={t('exchange:leg.title')} id="legs">
      <ul class="plain-list stack">
        {props.legs.map((leg) => (
          <li key={leg.listingId}>
            <Leg leg={leg} {...props} />
          </li>
        ))}
      </ul>
      <Between legs={props.legs} />
    </Section>
  );
}

function Leg({ leg, legs, kind, traveller, hrefOf }: { leg: LegResponse } & LegsProps) {
  const { t, language } = usePage();
  const when = leg.startsAt ? formatWhen(leg.startsAt, leg.endsAt, language) : '';
  const wish = leg.arriveBy
    ? t('exchange:leg.arrive_by', { at: leg.arriveBy })
    : leg.leaveAt && t('exchange:leg.leave_at', { at: leg.leaveAt });
  const href = hrefOf ? hrefOf(leg) : leg.agreementId ? `/agreements/${leg.agreementId}` : `/${kind}s/${leg.listingId}`;
  const way = t('exchange:leg.way', { from: leg.from.name, to: leg.to?.name ?? '' });
  return (
    <>
      <p>
        <Badge tone={leg.state === 'open' && kind === 'request' ? 'danger' : 'info'}>
          {t(`exchange:leg.${leg.leg}`)}
        </Badge>{' '}
        <a href={href}>{way}</a> · {leg.state === 'agreed' ? when : wish || when}
      </p>
      {kind === 'request' && <Driver leg={leg} traveller={traveller} legs={legs} />}
    </>
  );
}

function Driver({ leg, traveller, legs }: { leg: LegResponse } & Pick<LegsProps, 'traveller' | 'legs'>) {
  const { t, viewer, actingFor } = usePage();
  const me = actingFor?.personId ?? viewer?.personId;
  const own = legs.find(({ helper }) => helper !== null && helper.id === me);
  if (leg.state === 'off') return <p>{t('exchange:leg.off')}</p>;
  if (leg.state === 'open' && own)
    return <p>{t(`exchange:leg.open_other.${leg.leg}`, { name: firstName(traveller.name) })}</p>;
  if (leg.state === 'open')
    return (
      <Alert tone="danger">
        {traveller.id === me
          ? t(`exchange:leg.open_mine.${leg.leg}`)
          : t(`exchange:leg.open.${leg.leg}`, { name: firstName(traveller.name) })}
      </Alert>
    );
  if (!leg.helper) return <p>{t('exchange:leg.drives_other')}</p>;
  return (
    <p>{leg.helper.id === me ? t('exchange:leg.drives_me') : t('exchange:leg.drives', { name: leg.helper.name })}</p>
  );
}

/** As people call each other; an initial would end the sentence with two full stops. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** How long there is between arriving and leaving again, where both times are known. */
function Between({ legs }: { legs: readonly LegResponse[] }) {
  const { t, language } = usePage();
  const [out, back] = legs;
  const arrives = out && (out.state === 'agreed' ? out.endsAt : out.arriveBy);
  const leaves = back && (back.state === 'agreed' ? back.startsAt : back.leaveAt);
  if (!arrives || !leaves) return null;
  const minutes = Math.round((Date.parse(leaves) - Date.parse(arrives)) / 60_000);
  return minutes > 0 ? <p>{t('exchange:leg.between', { duration: formatMinutes(minutes, language) })}</p> : null;
}

/** Loud where one way has nobody, for lists that have no room for all of it. */
export function OpenLeg({ legs, name }: { readonly legs: readonly LegResponse[]; readonly name: string }) {
  const { t } = usePage();
  return (
    <>
      {legs
        .filter(({ state }) => state === 'open')
        .map(({ listingId, leg }) => (
          <strong key={listingId}> {t(`exchange:leg.open.${leg}`, { name: firstName(name) })}</strong>
        ))}
    </>
  );
}

/** Whether there is another way of the journey that somebody drives, or that is still searched for. */
export function hasOtherLeg({ legs, requestId }: { legs: readonly LegResponse[]; requestId: string }): boolean {
  return legs.some(({ listingId, state }) => listingId !== requestId && state !== 'off');
}
