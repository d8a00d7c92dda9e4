// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  DefinitionList,
  Details,
  Form,
  formatMinutes,
  formatWhen,
  LinkButton,
  LiveRegion,
  PageHeading,
  PostButton,
  Reasons,
  ScoreBar,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { ProposalResponse } from '../application/proposal.response.js';
import type { DetailLine } from '../application/service-plug.js';
import { reasonText } from '../texts/exchange-texts.js';
import type { Act } from '../domain/act.js';
import { History } from './history.js';
import { State } from './badges.js';
import { acceptText, proposalTitle } from './cards.js';

export interface ProposalPageProps {
  readonly proposal: ProposalResponse;
  /** What the other side asked for or offers, in words. */
  readonly lines: readonly DetailLine[];
  readonly history: readonly Act[];
  /** For staff: what takes one of the two's time then. */
  readonly busy: string | null;
  readonly newKey: () => string;
}

export function ProposalPage(props: ProposalPageProps) {
  const { proposal, lines, history, busy, newKey } = props;
  const page = usePage();
  const { t, language } = page;
  const path = `/proposals/${proposal.id}`;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t(`exchange:service.${proposal.service}`)}
        title={proposalTitle(t, proposal)}
        badge={<State of="proposal" state={proposal.state} />}
      />
      <LiveRegion name="proposal" class="stack">
        <DefinitionList
          items={[
            { term: t('exchange:kind.request'), value: proposal.requestTitle },
            { term: t('exchange:kind.offer'), value: proposal.offerTitle },
            { term: t('exchange:listing.when'), value: formatWhen(proposal.startsAt, proposal.endsAt, language) },
            { term: t('exchange:proposal.minutes'), value: formatMinutes(proposal.minutes, language) },
            ...lines.map(({ label, text }) => ({ term: label, value: text })),
            ...(proposal.requestNeeds.length > 0
              ? [
                  {
                    term: t('exchange:proposal.needs'),
                    value: proposal.requestNeeds.map((need) => t(`exchange:need.${need}`)).join(', '),
                  },
                ]
              : []),
          ]}
        />
        <Reasons
          title={t('exchange:proposal.why')}
          reasons={proposal.reasons.map((reason) => reasonText(t, proposal.service, reason))}
        />
        <p>{t(`exchange:proposal.suits.${proposal.suits}`)}</p>
        {proposal.score !== null && <ScoreBar score={proposal.score} label={t('exchange:proposal.score')} />}
        {proposal.parts && (
          <Details summary={t('exchange:proposal.parts')}>
            <div class="stack">
              {Object.entries(proposal.parts).map(([part, value]) => (
                <div key={part}>
                  <p>{t(`exchange:proposal.part.${part}`)}</p>
                  <ScoreBar score={value} label={t(`exchange:proposal.part.${part}`)} />
                </div>
              ))}
            </div>
          </Details>
        )}
        {proposal.circleId && (
          <Alert
            actions={<LinkButton href={`/circles/${proposal.circleId}`} text={t('exchange:proposal.in_circle.open')} />}
          >
            {t('exchange:proposal.in_circle')}
          </Alert>
        )}
        {proposal.agreementId && (
          <Alert
            tone="success"
            actions={<LinkButton href={`/agreements/${proposal.agreementId}`} text={t('exchange:agreement.title')} />}
          >
            {t('exchange:proposal.state.agreed')}
          </Alert>
        )}
        {proposal.canAnswer && busy && <Overrule path={path} busy={busy} idempotencyKey={newKey()} />}
        {proposal.canAnswer && (
          <div class="cluster">
            <PostButton
              action={`${path}/accept`}
              text={acceptText(page, proposal)}
              kind="success"
              icon="check"
              idempotencyKey={newKey()}
            />
            <PostButton
              action={`${path}/decline`}
              text={t('exchange:proposal.decline')}
              kind="danger"
              idempotencyKey={newKey()}
            />
          </div>
        )}
        <History acts={history} />
      </LiveRegion>
    </div>
  );
}

/** Staff may say yes all the same, and say why. */
function Overrule({ path, busy, idempotencyKey }: { path: string; busy: string; idempotencyKey: string }) {
  const { t } = usePage();
  return (
    <Alert tone="warning">
      <p>{busy}</p>
      <Form action={`${path}/accept`} idempotencyKey={idempotencyKey}>
        <TextField
          name="overrule"
          label={t('exchange:proposal.overrule.reason')}
          hint={t('exchange:proposal.overrule.hint')}
          required
        />
        <Button text={t('exchange:proposal.overrule')} kind="outline" />
      </Form>
    </Alert>
  );
}
