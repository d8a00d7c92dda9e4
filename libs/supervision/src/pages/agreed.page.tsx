// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LegResponse, TroubleAlerts } from '@reciproca/exchange';
import { readablePhone } from '@reciproca/identity';
import {
  Alert,
  formatWhen,
  LinkButton,
  PageHeading,
  PeopleText,
  PostButton,
  PrintButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { Agreed } from '../application/show-agreed.js';
import { callPath } from '../domain/call-paths.js';

export interface AgreedPageProps {
  readonly told: Agreed;
  /** Whether a text message can reach who is to be told. */
  readonly mayText: boolean;
  readonly newKey: () => string;
}

/** Both have said yes: the words for who is on the telephone. */
export function AgreedPage({ told, mayText, newKey }: AgreedPageProps) {
  const { t } = usePage();
  const { person, agreement, isGiver } = told;
  const { child } = agreement;
  const isOwnChild = child !== null && child.side === (isGiver ? 'offer' : 'request');
  const guardian = isOwnChild ? child.guardian : null;
  return (
    <div class="stack measure">
      <PageHeading eyebrow={agreement.title} title={t('supervision:agreed.title')} />
      <Alert tone="success">
        <PeopleText
          text={t('supervision:agreed.done', { giver: agreement.giver.name, receiver: agreement.receiver.name })}
          people={[agreement.giver, agreement.receiver]}
        />
      </Alert>
      <TroubleAlerts troubles={told.troubles} />
      {guardian && (
        <Alert tone="warning">
          {t('supervision:agreed.askedOf', { name: person.givenName, guardian: guardian.name })}{' '}
          {guardian.phone && <a href={`tel:${guardian.phone}`}>{readablePhone(guardian.phone)}</a>}
        </Alert>
      )}
      <Section title={t('supervision:agreed.say', { name: guardian?.name ?? person.givenName })} id="say">
        <blockquote class="stack">
          {sentences(told).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </blockquote>
      </Section>
      <p class="no-print">{t('supervision:agreed.hint')}</p>
      <PrintButton />
      <div class="cluster">
        {mayText && (
          <PostButton
            action={`${callPath(person.id)}/agreed/${agreement.id}/text`}
            text={t('supervision:agreed.text', { name: guardian?.name ?? person.givenName })}
            kind="outline"
            idempotencyKey={newKey()}
          />
        )}
        <LinkButton href={callPath(person.id)} text={t('supervision:agreed.back', { name: person.givenName })} />
        <LinkButton href={`/agreements/${agreement.id}`} text={t('supervision:agreed.open')} kind="outline" />
      </div>
    </div>
  );

  /** Who drives the other way, or that nobody does yet. */
  function otherWay({ leg, state, helper, startsAt, endsAt }: LegResponse): string[] {
    const name = told.agreement.receiver.name.split(' ')[0];
    if (state === 'open')
      return [told.isGiver ? t(`exchange:leg.open.${leg}`, { name }) : t(`supervision:agreed.open.${leg}`)];
    if (state !== 'agreed' || !helper || !startsAt) return [];
    const when = formatWhen(startsAt, told.hasEnd ? endsAt : null, usePage().language);
    return [`${t(`exchange:leg.${leg}`)}: ${when}. ${t('exchange:leg.drives', { name: helper.name })}`];
  }

  function sentences({
    agreement: { startsAt, endsAt, place, toPlace, leg, legs },
    other,
    words,
    hasEnd,
    car,
    voice,
  }: Agreed): string[] {
    const { language } = usePage();
    const when = formatWhen(startsAt, hasEnd ? endsAt : null, language);
    const way = { from: place.name, to: toPlace?.name ?? '' };
    const others = isOwnChild ? null : child;
    const number = others?.guardian?.phone ?? other.phone;
    return [
      ...(isOwnChild ? [t('supervision:agreed.forChild', { name: child.name })] : []),
      [
        leg && `${t(`exchange:leg.${leg}`)}:`,
        t(isGiver ? words.agreedToGiver : words.agreedToReceiver, { name: other.name, when, ...way, context: voice }),
      ]
        .filter(Boolean)
        .join(' '),
      ...legs.filter((one) => one.leg !== leg).flatMap((one) => otherWay(one)),
      ...(isGiver && place.address
        ? [t('supervision:agreed.where', { where: [place.address, place.comune].join(', ') })]
        : []),
      ...(car ? [t('supervision:agreed.car', { car })] : []),
      ...(others ? [t('exchange:child.age', { name: others.name, age: others.age })] : []),
      ...(others?.guardian ? [t('exchange:child.answers', { name: others.name, guardian: others.guardian.name })] : []),
      ...(number ? [t('supervision:agreed.number', { number: readablePhone(number) })] : []),
    ];
  }
}
