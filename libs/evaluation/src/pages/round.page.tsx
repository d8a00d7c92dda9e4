// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Card,
  DataTable,
  ErrorSummary,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { roundPath } from '../domain/paths.js';
import { HolderLine } from './holder-line.js';
import { ItemFacts, useItemName } from './item-words.js';
import { Outcomes } from './outcomes.js';
import { CorrectForm, DecideForm, ItemForm } from './round-forms.js';
import type { RoundPageProps } from './round.props.js';
import { TONE_OF_ROUND } from './tones.js';
import { UndertakingList } from './undertaking-list.js';

/** One round: what is judged, who has rated (never how), and once it is closed how, with what was decided. */
export function RoundPage(props: RoundPageProps) {
  const { t, language } = usePage();
  const { table, round, outcomes, undertakings, seats } = props.view;
  const form = Object.values(props.forms)[0] as FormState | undefined;
  const days = { from: formatDate(round.fromDay, language), to: formatDate(round.toDay, language) };
  return (
    <div class="stack">
      <PageHeading
        eyebrow={table.name}
        title={round.name}
        lead={t('evaluation:round.lead', { ...days, most: round.scaleMax, low: round.lowLabel, high: round.highLabel })}
        badge={<StateBadge tone={TONE_OF_ROUND[round.state]} text={t(`evaluation:round.${round.state}`)} />}
        actions={<Actions {...props} />}
      />
      {form?.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form?.errors ?? {}} labels={useLabels()} />
      {round.state === 'open' && (
        <Alert tone="info">{t('evaluation:unseen', { day: formatDate(round.closesOn, language) })}</Alert>
      )}
      <div class="split">
        <div class="stack">
          {outcomes ? <Outcomes outcomes={outcomes} round={round} /> : <Items {...props} />}
          {outcomes && (
            <Section title={t('evaluation:undertakings')} id="undertakings">
              <UndertakingList undertakings={undertakings} seats={seats} />
            </Section>
          )}
        </div>
        <div class="stack">
          {round.state === 'draft' && <ItemForm {...props} />}
          {round.state === 'open' && <Progress {...props} />}
          {round.state === 'open' && <CorrectForm {...props} />}
          {round.state === 'closed' && <DecideForm {...props} />}
        </div>
      </div>
    </div>
  );
}

function Actions({ view: { round, items }, newKey }: RoundPageProps) {
  const { t } = usePage();
  const path = roundPath(round.id);
  return (
    <>
      {round.state === 'draft' && items.length > 0 && (
        <PostButton
          action={`${path}/open`}
          text={t('evaluation:round.open_it')}
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      {round.state === 'open' && (
        <>
          <LinkButton href={`${path}/typed`} text={t('evaluation:typed')} icon="pencil" />
          <LinkButton href={`${path}/sheets`} text={t('evaluation:sheets')} icon="print" kind="outline" />
          <PostButton
            action={`${path}/close`}
            text={t('evaluation:round.close_it')}
            kind="outline"
            confirm={t('evaluation:round.close_it.sure')}
            idempotencyKey={newKey()}
          />
        </>
      )}
      {round.state === 'closed' && (
        <LinkButton href={`${path}/typed`} text={t('evaluation:back_of')} icon="refresh" kind="outline" />
      )}
    </>
  );
}

function Items({ view: { items, round }, newKey }: RoundPageProps) {
  const { t } = usePage();
  const nameOf = useItemName();
  return (
    <Section title={t('evaluation:items')} id="items">
      {items.length === 0 && <p>{t('evaluation:items.none')}</p>}
      {items.map((item) => (
        <Card
          key={item.id}
          title={`${item.position}. ${nameOf(item)}`}
          meta={t(`evaluation:kind.${item.kind}`)}
          actions={
            round.state === 'draft' && (
              <PostButton
                action={`${roundPath(round.id)}/remove`}
                text={t('evaluation:item.remove', { number: item.position })}
                kind="outline"
                fields={{ position: item.position }}
                idempotencyKey={newKey()}
              />
            )
          }
        >
          <ItemFacts item={item} round={round} />
        </Card>
      ))}
    </Section>
  );
}

function Progress({ view: { seats } }: RoundPageProps) {
  const { t } = usePage();
  return (
    <Section title={t('evaluation:progress')} id="progress">
      <DataTable
        caption={t('evaluation:progress')}
        captionHidden
        columns={[
          { key: 'seat', header: t('evaluation:seat'), cell: ({ number, component }) => `${number}. ${component}` },
          {
            key: 'who',
            header: t('evaluation:part.holder'),
            cell: ({ holder }) => <HolderLine holder={holder} />,
          },
          {
            key: 'progress',
            header: t('evaluation:progress.state'),
            cell: ({ progress, part }) =>
              [t(`evaluation:progress.${progress}`), part === 'substitute' && t('evaluation:part.substitute')]
                .filter(Boolean)
                .join(', '),
          },
        ]}
        rows={seats}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function useLabels() {
  const { t } = usePage();
  return {
    ...{ name: t('evaluation:item.name'), unit: t('evaluation:unit'), target: t('evaluation:target') },
    ...{ value: t('evaluation:value'), source: t('evaluation:source'), position: t('evaluation:item') },
    ...{ correction: t('evaluation:why'), decision: t('evaluation:decision'), discussion: t('evaluation:discussion') },
  };
}
