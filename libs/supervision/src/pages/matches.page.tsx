// SPDX-License-Identifier: AGPL-3.0-or-later
import { Legs, legTitle } from '@reciproca/exchange';
import { readablePhone } from '@reciproca/identity';
import { Alert, EmptyState, LinkButton, LiveRegion, PageHeading, PostButton, usePage } from '@reciproca/ui';
import type { CallMatches } from '../application/show-matches.js';
import { HelperCard } from './giver-card.js';
import { callerFields, callPath, matchesPath, saidAlong } from '../domain/call-paths.js';
import type { CallerSaid } from '../domain/speaker.rules.js';

export interface MatchesProps {
  readonly found: CallMatches;
  /** Who is on the telephone. */
  readonly said: CallerSaid;
  readonly refusal: string | null;
  readonly newKey: () => string;
}

/** Whom to call, in order, with the caller still on the telephone. */
export function MatchesPage({ found, said, refusal, newKey }: MatchesProps) {
  const { t } = usePage();
  const { person, guardian, isChild, request, helpers, takesAny, agreementId } = found;
  const speaker = guardian ?? person;
  const mayAsk = guardian !== null || !isChild;
  const path = matchesPath(person.id, request.id);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={legTitle(t, request.title, request.leg)}
        title={t('supervision:matches.title', { name: person.givenName })}
      />
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      <GuardianFirst found={found} />
      <LiveRegion name="board" class="stack">
        <Legs
          legs={request.legs}
          kind="request"
          traveller={{ id: person.id, name: person.fullName }}
          hrefOf={({ listingId }) => saidAlong(matchesPath(person.id, listingId), said)}
        />
        {agreementId && (
          <Alert
            tone="success"
            actions={
              <LinkButton
                href={`${callPath(person.id)}/agreed/${agreementId}`}
                text={t('supervision:matches.whatToSay')}
              />
            }
          >
            {t('supervision:matches.agreed')}
          </Alert>
        )}
        {!agreementId && helpers.length === 0 && (
          <EmptyState
            icon="search"
            text={t('supervision:matches.none')}
            action={
              <LinkButton
                href={saidAlong(callPath(person.id), said)}
                text={t('supervision:matches.later')}
                kind="outline"
              />
            }
          />
        )}
        {!agreementId && helpers.length > 0 && !takesAny && mayAsk && (
          <div class="call-answer">
            <p>
              {t('supervision:matches.ask', { name: speaker.givenName })}{' '}
              <q>
                {guardian
                  ? t('supervision:matches.wordsForChild', { name: person.givenName, context: found.voice })
                  : t('supervision:matches.words', { context: found.voice })}
              </q>
            </p>
            <PostButton
              action={`${path}/yes`}
              text={
                guardian
                  ? t('supervision:matches.anyForChild', { guardian: guardian.givenName, name: person.givenName })
                  : t('supervision:matches.any', { name: person.givenName })
              }
              kind="success"
              icon="check"
              fields={callerFields(said)}
              idempotencyKey={newKey()}
              wide
            />
          </div>
        )}
        {!agreementId && takesAny && (
          <Alert tone="success">{t('supervision:matches.takesAny', { name: speaker.givenName })}</Alert>
        )}
        <ol class="plain-list stack">
          {helpers.map((helper, index) => (
            <li key={helper.id}>
              <HelperCard helper={helper} place={index + 1} found={found} said={said} path={path} newKey={newKey} />
            </li>
          ))}
        </ol>
      </LiveRegion>
    </div>
  );
}

/** A child does not say yes, nor who has somebody who decides: whom to ask instead. */
function GuardianFirst({ found: { person, guardian, isChild } }: { readonly found: CallMatches }) {
  const { t } = usePage();
  if (!isChild && !guardian) return null;
  const name = person.givenName;
  if (!guardian)
    return (
      <Alert
        tone="danger"
        actions={<LinkButton href={`/people/${person.id}`} text={t('supervision:call.file')} kind="outline" />}
      >
        {t('exchange:child.nobody', { name })}
      </Alert>
    );
  return (
    <Alert tone="warning">
      {t(isChild ? 'supervision:matches.askGuardian' : 'supervision:matches.askTutor', {
        name,
        guardian: guardian.fullName,
      })}{' '}
      {guardian.phone && <a href={`tel:${guardian.phone}`}>{readablePhone(guardian.phone)}</a>}
    </Alert>
  );
}
