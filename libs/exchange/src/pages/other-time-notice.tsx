// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  DefinitionList,
  Form,
  formatMinutes,
  formatWhen,
  HiddenFields,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { OtherTimeResponse } from '../application/other-time.response.js';

export interface OtherTimeNoticeProps {
  readonly otherTime: OtherTimeResponse | null;
  /** Of the agreement or proposal. */
  readonly path: string;
  readonly now: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly minutes: number;
    readonly note?: string | null;
  };
  /** Who asks, and who is asked. */
  readonly asker: string;
  readonly answerer: string;
  /** Whether one of the two reads it, or staff for both. */
  readonly isParty: boolean;
  readonly isAgreed: boolean;
  readonly newKey: () => string;
}

/** What is asked for beside what holds, and the answers to it. */
export function OtherTimeNotice(props: OtherTimeNoticeProps) {
  const { t, language } = usePage();
  const { otherTime, now, asker, answerer, isParty, isAgreed, path, newKey } = props;
  if (!otherTime) return null;
  const answered = { question: otherTime.question };
  const isOwn = otherTime.canTakeBack && isParty;
  const asks = isOwn ? 'exchange:time.own' : 'exchange:time.asks';
  const words = (one: OtherTimeNoticeProps['now'], other: OtherTimeNoticeProps['now']): string =>
    [
      formatWhen(one.startsAt, one.endsAt, language),
      ...(one.minutes === other.minutes ? [] : [formatMinutes(one.minutes, language)]),
      ...(one.note && one.note !== other.note ? [one.note] : []),
    ].join(' · ');
  return (
    <Section title={t(isAgreed ? asks : `${asks}.before`, { name: asker })}>
      <div class="stack">
        <DefinitionList
          items={[
            { term: t(isAgreed ? 'exchange:time.now' : 'exchange:time.proposed'), value: words(now, otherTime) },
            { term: t('exchange:time.new'), value: <strong>{words(otherTime, now)}</strong> },
          ]}
        />
        {otherTime.bothWays && <p>{t('exchange:time.both_ways')}</p>}
        {otherTime.count > 1 && <p>{t('exchange:time.dates', { count: otherTime.count })}</p>}
        {otherTime.saidYes && <Alert tone="info">{t('exchange:time.others_missing')}</Alert>}
        {isOwn && (
          <p>{t(isAgreed ? 'exchange:time.you_asked' : 'exchange:time.you_asked.before', { name: answerer })}</p>
        )}
        {otherTime.canAnswer && (
          <Form action={`${path}/other-time/accept`} idempotencyKey={newKey()} waits={words(otherTime, now)}>
            <HiddenFields values={answered} />
            {!isParty && (
              <TextField
                name="overrule"
                label={t('exchange:proposal.overrule.reason')}
                hint={t('exchange:time.overrule.hint')}
              />
            )}
            <Button
              text={isParty ? t('exchange:time.yes') : t('exchange:time.yes.of', { name: answerer })}
              kind="success"
              icon="check"
            />
          </Form>
        )}
        <div class="cluster">
          {otherTime.canAnswer && (
            <PostButton
              action={`${path}/other-time/decline`}
              text={
                isParty
                  ? t(isAgreed ? 'exchange:time.no' : 'exchange:time.no.before')
                  : t('exchange:time.no.of', { name: answerer })
              }
              kind="outline"
              fields={answered}
              idempotencyKey={newKey()}
              waits={words(otherTime, now)}
            />
          )}
          {otherTime.canTakeBack && (
            <PostButton
              action={`${path}/other-time/take-back`}
              text={t('exchange:time.take_back')}
              kind="quiet"
              idempotencyKey={newKey()}
            />
          )}
        </div>
      </div>
    </Section>
  );
}
