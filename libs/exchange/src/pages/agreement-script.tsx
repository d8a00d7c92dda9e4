// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMinutes, formatWhen, type PageContext, Section, usePage, type Voice } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { ServiceWords } from '../application/service-plug.js';
import type { AgreementSide } from '../domain/agreement.js';

/** Whom the reader speaks with: whoever they act for, or, at the office, either of the two. */
function sidesSpokenWith({ actingFor, viewer }: PageContext, side: AgreementSide | null): readonly AgreementSide[] {
  if (side) return actingFor ? [side] : [];
  return viewer?.isStaff ? ['giver', 'receiver'] : [];
}

/** What is read to somebody on the telephone before it is written down that it is done, or confirmed. */
export function AgreementScript({
  agreement,
  words,
  voice,
}: {
  readonly agreement: AgreementResponse;
  readonly words: ServiceWords;
  readonly voice: Voice;
}) {
  const page = usePage();
  const { t, language } = page;
  const { giver, receiver, child, startsAt, endsAt } = agreement;
  const minutes = agreement.claimedMinutes ?? agreement.minutes;
  const moved = { minutes: formatMinutes(minutes, language), giver: giver.name, receiver: receiver.name };
  // Spoken to in the voice of the office by staff; whoever acts for a relative knows how they speak.
  const context = page.viewer?.isStaff ? voice : 'tu';
  return (
    <>
      {sidesSpokenWith(page, agreement.side).map((side) => {
        const isChild = child?.side === (side === 'giver' ? 'offer' : 'request');
        const guardian = isChild ? child.guardian : null;
        const who = side === 'giver' ? giver : receiver;
        const done = isChild
          ? t(words.done.other, { giver: giver.name, name: receiver.name })
          : t(words.done[side], { name: side === 'giver' ? receiver.name : giver.name, context });
        return (
          <Section
            key={side}
            title={t('exchange:agreement.say', { name: guardian?.name ?? who.name })}
            id={`say-${side}`}
          >
            <blockquote class="stack">
              <p>{`${done} ${t('exchange:agreement.say.when', { when: formatWhen(startsAt, endsAt, language) })}`}</p>
              {minutes > 0 && (
                <p>
                  {t('exchange:agreement.say.minutes', { minutes: moved.minutes })}{' '}
                  {t(`exchange:agreement.moves.${isChild ? 'other' : side}`, { ...moved, context })}
                </p>
              )}
            </blockquote>
          </Section>
        );
      })}
    </>
  );
}
