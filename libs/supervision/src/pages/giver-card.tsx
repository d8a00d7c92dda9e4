// SPDX-License-Identifier: AGPL-3.0-or-later
import { reasonText } from '@reciproca/exchange';
import { readablePhone } from '@reciproca/identity';
import { Badge, Card, Details, formatWhen, PostButton, Reasons, ScoreBar, usePage } from '@reciproca/ui';
import type { CallMatches, HelperToCall } from '../application/show-matches.js';
import { callerFields, callPath } from '../domain/call-paths.js';
import type { CallerSaid } from '../domain/speaker.rules.js';
import { HelperScript } from './giver-script.js';

export interface HelperCardProps {
  readonly helper: HelperToCall;
  /** 1 is to be called first. */
  readonly place: number;
  readonly found: CallMatches;
  readonly said: CallerSaid;
  readonly path: string;
  readonly newKey: () => string;
}

/** One who could help: the number, the words, and what they answered. */
export function HelperCard({ helper, place, found, said, path, newKey }: HelperCardProps) {
  const { t, language } = usePage();
  const { proposal, givenName, phone, hasCallersYes, hasSaidYes } = helper;
  const when = formatWhen(proposal.startsAt, proposal.endsAt, language);
  const answer = (value: string) => ({ proposalId: proposal.id, answer: value, ...callerFields(said) });
  const yes = t(helper.isWhole ? 'supervision:matches.helperYesBoth' : 'supervision:matches.helperYes', {
    name: givenName,
  });
  return (
    <Card
      title={`${place}. ${proposal.offerer.name}`}
      href={callPath(proposal.offerer.id)}
      headingLevel={2}
      badge={<HelperBadges helper={helper} isFirst={place === 1} />}
      meta={when}
      actions={
        <>
          {!hasCallersYes && (
            <PostButton
              action={`${path}/yes`}
              text={t('supervision:matches.callerYes', {
                caller: (found.guardian ?? found.person).givenName,
                helper: givenName,
              })}
              kind="success"
              icon="check"
              fields={{ proposalId: proposal.id, ...callerFields(said) }}
              idempotencyKey={newKey()}
            />
          )}
          {!hasSaidYes && (
            <>
              <PostButton
                action={`${path}/helpers`}
                text={yes}
                kind="success"
                icon="check"
                fields={answer('said_yes')}
                idempotencyKey={newKey()}
              />
              <PostButton
                action={`${path}/helpers`}
                text={t('supervision:matches.helperNo', { name: givenName })}
                kind="outline"
                icon="close"
                fields={answer('said_no')}
                idempotencyKey={newKey()}
              />
              <PostButton
                action={`${path}/helpers`}
                text={t('supervision:matches.noAnswer', { name: givenName })}
                kind="outline"
                icon="clock"
                fields={answer('no_answer')}
                idempotencyKey={newKey()}
              />
            </>
          )}
        </>
      }
    >
      <div class="stack">
        {phone ? (
          <p>
            <a class="btn btn-primary" href={`tel:${phone}`}>
              {t('supervision:matches.call', { name: givenName, number: readablePhone(phone) })}
            </a>
          </p>
        ) : (
          <p>{t('supervision:matches.noNumber')}</p>
        )}
        <HelperScript helper={helper} found={found} when={when} />
        <ScoreBar score={helper.score} label={t('exchange:proposal.score')} />
        <Details summary={t('supervision:matches.why', { name: givenName })}>
          <Reasons
            reasons={proposal.reasons.map((reason) =>
              reasonText(t, proposal.service as Parameters<typeof reasonText>[1], reason),
            )}
          />
        </Details>
      </div>
    </Card>
  );
}

function HelperBadges({ helper, isFirst }: { helper: HelperToCall; isFirst: boolean }) {
  const { t } = usePage();
  const { timesHelped, hasSaidYes, hasCallersYes, justTried, moment, promised } = helper;
  return (
    <>
      {isFirst && <Badge tone="success">{t('supervision:matches.first')}</Badge>}
      {timesHelped > 0 && <Badge tone="info">{t('supervision:matches.usual', { count: timesHelped })}</Badge>}
      {hasSaidYes && <Badge tone="success">{t('supervision:matches.hasSaidYes')}</Badge>}
      {hasCallersYes && <Badge tone="success">{t('supervision:matches.callerSaidYes')}</Badge>}
      {justTried && <Badge tone="warning">{t('supervision:matches.tried')}</Badge>}
      {moment !== 'now' && <Badge tone="warning">{t(`supervision:matches.moment.${moment}`)}</Badge>}
      {promised > 0 && <Badge>{t('supervision:matches.promised', { count: promised })}</Badge>}
    </>
  );
}
