// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  CheckboxGroup,
  type FieldErrors,
  Form,
  formatDay,
  HiddenFields,
  LinkButton,
  PostButton,
  TextField,
  type TextKey,
  usePage,
} from '@reciproca/ui';
import type { ProposalResponse } from '../application/proposal.response.js';
import { acceptText, isChildsSide } from './cards.js';
import { waitsAs } from './waits-as.js';
import { WriteTo } from './write-to.js';

export interface ProposalAnswersProps {
  readonly proposal: ProposalResponse;
  /** For staff: what takes one of the two's time then. */
  readonly busy: string | null;
  /** The answer the reader may still take back. */
  readonly canTakeBack: 'yes' | 'no' | null;
  readonly errors: FieldErrors;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly newKey: () => string;
}

/** Yes, no, and both of them taken back. */
export function ProposalAnswers(props: ProposalAnswersProps) {
  const { t, language } = usePage();
  const { proposal, newKey } = props;
  const path = `/proposals/${proposal.id}`;
  const { viewer } = usePage();
  const forChild = viewer?.isStaff && isChildsSide(proposal) && viewer.personId !== proposal.child?.guardian?.id;
  const forBoth = proposal.state !== 'awaiting_approval' && (proposal.side === null || forChild);
  return (
    <>
      {!proposal.otherTime?.canAnswer && <Waiting {...props} />}
      {proposal.canAnswer &&
        !isAboutOtherTime(proposal) &&
        (forBoth ? <ForBoth {...props} path={path} /> : <Yes {...props} path={path} />)}
      {proposal.canAskTime && !proposal.otherTime?.canTakeBack && datesIn(proposal) === 1 && (
        <LinkButton href={`${path}/other-time`} text={t('exchange:time.before')} kind="outline" icon="calendar" />
      )}
      {proposal.canWrite && <WriteTo {...(proposal.side === 'offer' ? proposal.requester : proposal.offerer)} />}
      {proposal.canAnswer && (
        <div class="cluster">
          <PostButton
            action={`${path}/decline`}
            text={t(declineText(proposal))}
            kind="danger"
            fields={legsOf(proposal)}
            idempotencyKey={newKey()}
            waits={waitsAs({ ...proposal, title: proposal.requestTitle }, language)}
          />
        </div>
      )}
    </>
  );
}

/** Whoever asks for another hour, or is asked, has nothing more to say of this one. */
function isAboutOtherTime({ otherTime }: ProposalResponse): boolean {
  return otherTime !== null && (otherTime.canAnswer || otherTime.canTakeBack);
}

/** For how many dates a yes would be said, where the request comes round. */
const datesIn = ({ series }: ProposalResponse): number => series?.startsAts.length ?? 1;

/** There and back by the same helper is one answer. */
const legsOf = ({ otherLeg, leg }: ProposalResponse): Record<string, string> =>
  otherLeg !== null && leg !== null ? { legs: 'all' } : {};

function declineText(proposal: ProposalResponse): TextKey {
  if (datesIn(proposal) > 1) return 'exchange:series.decline';
  return legsOf(proposal)['legs'] ? 'exchange:leg.decline_both' : 'exchange:proposal.decline';
}

/** Until when a yes holds, and the way back from what was said. */
function Waiting({ proposal, canTakeBack, newKey }: ProposalAnswersProps) {
  const { t, viewer } = usePage();
  const { side, holdsUntil, state } = proposal;
  const isOwnYes = side !== null && state === `accepted_by_${side}`;
  const name = side === 'offer' ? proposal.requester.name : proposal.offerer.name;
  return (
    <>
      {holdsUntil && (isOwnYes || (side === null && state !== 'awaiting_approval')) && (
        <Alert tone="info">
          <p>
            {isOwnYes
              ? t('exchange:proposal.holds_until', { name, until: holdsUntil })
              : t('exchange:proposal.holds_until.staff', { until: holdsUntil })}
          </p>
          {isOwnYes && <p>{t('exchange:proposal.several')}</p>}
        </Alert>
      )}
      {canTakeBack === 'no' && (
        <p>{t(viewer?.isStaff ? 'exchange:proposal.take_back.no.staff' : 'exchange:proposal.take_back.no.lead')}</p>
      )}
      {canTakeBack && (
        <PostButton
          action={`/proposals/${proposal.id}/take-back`}
          text={t(`exchange:proposal.take_back.${canTakeBack}`)}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
    </>
  );
}

function Yes(props: ProposalAnswersProps & { readonly path: string }) {
  const page = usePage();
  const { proposal, busy, path, newKey } = props;
  if (busy)
    return (
      <Form action={`${path}/accept`} idempotencyKey={newKey()}>
        <HiddenFields values={legsOf(proposal)} />
        <Overrule {...props} />
        <Button text={page.t('exchange:proposal.overrule')} kind="outline" />
      </Form>
    );
  return (
    <div class="cluster">
      <PostButton
        action={`${path}/accept`}
        text={acceptText(page, proposal)}
        kind="success"
        icon="check"
        fields={legsOf(proposal)}
        idempotencyKey={newKey()}
        waits={waitsAs({ ...proposal, title: proposal.requestTitle }, page.language)}
      />
      {legsOf(proposal)['legs'] && (
        <PostButton
          action={`${path}/accept`}
          text={page.t(`exchange:leg.accept_one.${proposal.leg ?? 'out'}`)}
          kind="outline"
          fields={{ legs: 'this' }}
          idempotencyKey={newKey()}
        />
      )}
      {datesIn(proposal) > 1 && (
        <PostButton
          action={`${path}/accept`}
          text={page.t('exchange:series.accept_only', { day: formatDay(proposal.startsAt, page.language) })}
          kind="outline"
          fields={{ ...legsOf(proposal), only: 'true' }}
          idempotencyKey={newKey()}
        />
      )}
    </div>
  );
}

/** Staff say yes for the two only where they have heard it: who, is asked and kept. */
function ForBoth(props: ProposalAnswersProps & { readonly path: string }) {
  const page = usePage();
  const { t } = page;
  const { proposal, busy, errors, typed, path, newKey } = props;
  const { child, side } = proposal;
  const labelOf = (value: 'offer' | 'request', name: string): string =>
    child?.side === value && child.guardian
      ? t('exchange:child.heard', { guardian: child.guardian.name, name: child.name })
      : name;
  const sides = [
    { value: 'offer', label: labelOf('offer', proposal.offerer.name) },
    { value: 'request', label: labelOf('request', proposal.requester.name) },
  ].filter(({ value }) => proposal.state !== `accepted_by_${value}` && (side === null || side === value));
  return (
    <Form action={`${path}/accept`} idempotencyKey={newKey()}>
      <HiddenFields values={legsOf(proposal)} />
      {busy && <Overrule {...props} />}
      <CheckboxGroup
        name="heard"
        label={t('exchange:proposal.heard')}
        hint={
          child
            ? `${t('exchange:child.heard.hint', { name: child.name })} ${t('exchange:proposal.heard.hint')}`
            : t('exchange:proposal.heard.hint')
        }
        value={typed['heard']}
        error={errors['heard']}
        options={sides}
        required
      />
      <Button
        text={
          busy
            ? t('exchange:proposal.overrule')
            : t(sides.length > 1 ? 'exchange:proposal.accept_for_both' : 'exchange:proposal.accept_heard')
        }
        kind={busy ? 'outline' : 'success'}
        icon="check"
      />
    </Form>
  );
}

/** Staff may say yes all the same, and say why. */
function Overrule({ busy, errors, typed }: ProposalAnswersProps) {
  const { t } = usePage();
  return (
    <>
      <Alert tone="warning">{busy}</Alert>
      <TextField
        name="overrule"
        label={t('exchange:proposal.overrule.reason')}
        hint={t('exchange:proposal.overrule.hint')}
        value={typed['overrule']}
        error={errors['overrule']}
        required
      />
    </>
  );
}
