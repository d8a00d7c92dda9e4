// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { OwnRound } from '../application/view-round.js';
import { ownRoundPath } from '../domain/paths.js';
import type { Round } from '../domain/round.js';
import { Outcomes } from './outcomes.js';
import { SheetFields, useSheetLabels } from './sheet-fields.js';
import { TONE_OF_ROUND } from './tones.js';

interface OwnRoundPageProps {
  readonly own: OwnRound;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** One’s own ratings until the round is closed, and what all of them say afterwards. */
export function OwnRoundPage(props: OwnRoundPageProps) {
  const { t } = usePage();
  const { own, form } = props;
  const { table, round, items, outcomes } = own;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={table.name}
        title={round.name}
        badge={<StateBadge tone={TONE_OF_ROUND[round.state]} text={t(`evaluation:round.${round.state}`)} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={useSheetLabels(items)} />
      {outcomes ? (
        <>
          <Outcomes outcomes={outcomes} round={round} />
          <Decision round={round} />
        </>
      ) : (
        <RateForm {...props} />
      )}
      {own.own.length > 0 && <TakeBack {...props} />}
    </div>
  );
}

/** What was decided, in the reader’s language where it was put into it. */
export function Decision({ round: { decision, told } }: { round: Pick<Round, 'decision' | 'told'> }) {
  const { t, language } = usePage();
  if (!decision) return <p>{t('evaluation:decision.none')}</p>;
  const own = told[language];
  return (
    <Section title={t('evaluation:decision')}>
      <p {...(!own && { lang: 'it' })}>{own ?? decision}</p>
    </Section>
  );
}

function RateForm({ own, form, newKey }: OwnRoundPageProps) {
  const { t, language } = usePage();
  const { round, items, seen, isRatedByOther } = own;
  if (isRatedByOther) return <Alert tone="info">{t('evaluation:errors.evaluation.rated_by_other')}</Alert>;
  const current = own.own.filter(({ itemId, revision }) =>
    items.some((item) => item.id === itemId && item.revision === revision),
  );
  const positionOf = (itemId: string): string => `v${items.find(({ id }) => id === itemId)?.position ?? 0}`;
  const known = {
    values: Object.fromEntries(
      current.map(({ itemId, value }) => [positionOf(itemId), value === null ? 'x' : String(value)]),
    ),
    notes: Object.fromEntries(current.flatMap(({ itemId, note }) => (note ? [[positionOf(itemId), note]] : []))),
  };
  const isAsked = current.length < own.own.length;
  return (
    <>
      <Alert tone="info">{t('evaluation:rate.lead', { day: formatDate(round.closesOn, language) })}</Alert>
      {isAsked && <Alert tone="warning">{t('evaluation:rate.again')}</Alert>}
      <p>
        {t('evaluation:rate.scale', { most: round.scaleMax })}{' '}
        <span lang="it">{`1 = ${round.lowLabel}, ${round.scaleMax} = ${round.highLabel}`}</span>
      </p>
      <Form action={ownRoundPath(round.id)} idempotencyKey={newKey()}>
        <input type="hidden" name="seen" value={seen} />
        <SheetFields
          round={round}
          items={items}
          form={{ ...form, typed: { ...known, ...form.typed } }}
          isTyped={false}
        />
        <Button text={t('evaluation:rate.send')} icon="check" />
      </Form>
    </>
  );
}

function TakeBack({ own: { round }, newKey }: OwnRoundPageProps) {
  const { t } = usePage();
  return (
    <PostButton
      action={`${ownRoundPath(round.id)}/back`}
      text={t('evaluation:take_back')}
      kind="danger"
      confirm={t(round.state === 'closed' ? 'evaluation:take_back.closed' : 'evaluation:take_back.sure')}
      idempotencyKey={newKey()}
    />
  );
}
