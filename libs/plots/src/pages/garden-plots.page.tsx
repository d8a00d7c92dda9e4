// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DataTable,
  EmptyState,
  ErrorSummary,
  formatDate,
  LinkButton,
  PageHeading,
  PersonLink,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { PlotLineOfGarden } from '../application/view-plots.js';
import { PlotLineSection } from './plot-line.js';
import { AskForPlotForm, LayOutForm, RulesForm } from './garden-plots-forms.js';
import { type GardenPlotsProps, TONE_OF_PLOT } from './plots.props.js';

/** The plots of a garden: which are free, one’s own, and for who answers for it whose they are. */
export function GardenPlotsPage(props: GardenPlotsProps) {
  const { t } = usePage();
  const { view, forms, isStaff, mayAsk } = props;
  const { garden, answersForIt, plots } = view;
  const refused = forms.layOut ?? forms.rules ?? forms.ask;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={garden.name}
        title={t('plots:title')}
        lead={t('plots:lead', { free: plots.filter(({ state }) => state === 'free').length, total: plots.length })}
        actions={
          <>
            {mayAsk && <LinkButton href="/me/plots" text={t('plots:mine')} icon="leaf" kind="outline" />}
            {answersForIt && (
              <LinkButton href={`/gardens/${garden.id}/plots/register`} text={t('plots:register')} kind="outline" />
            )}
            {answersForIt && (
              <LinkButton href={`/gardens/${garden.id}/plots/sheet`} text={t('plots:sheet')} kind="outline" />
            )}
          </>
        }
      />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      {refused && <ErrorSummary errors={refused.errors} labels={labelsOf(t)} />}
      <div class="split">
        <div class="stack">
          <Section title={t('plots:all')} id="plots">
            {plots.length === 0 ? (
              <EmptyState icon="leaf" text={t('plots:none')} />
            ) : (
              <PlotsTable plots={plots} answersForIt={answersForIt} />
            )}
          </Section>
        </div>
        <div class="stack">
          {mayAsk && <AskForPlotForm {...props} />}
          {view.line && (
            <PlotLineSection line={view.line} rules={view.rules} newKey={props.newKey} mayTakeOut={isStaff} />
          )}
          {answersForIt && <LayOutForm {...props} />}
          {isStaff && <RulesForm {...props} />}
        </div>
      </div>
    </div>
  );
}

function PlotsTable({ plots, answersForIt }: { plots: readonly PlotLineOfGarden[]; answersForIt: boolean }) {
  const { t, language } = usePage();
  const number = ({ id, number: nth }: PlotLineOfGarden) =>
    answersForIt ? <a href={`/plots/${id}`}>{t('plots:nth', { number: nth })}</a> : t('plots:nth', { number: nth });
  return (
    <DataTable
      caption={t('plots:all')}
      captionHidden
      rows={plots}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', header: t('plots:number'), cell: number },
        {
          key: 'size',
          header: t('plots:size'),
          numeric: true,
          cell: ({ squareMetres }) => t('plots:square_metres', { size: squareMetres }),
        },
        {
          key: 'state',
          header: t('plots:state'),
          cell: ({ state, tenure, note }) => (
            <>
              <StateBadge tone={TONE_OF_PLOT[state]} text={t(`plots:state.${state}`)} />
              {tenure?.warnedUntil && (
                <p>{t('plots:warned_until', { day: formatDate(tenure.warnedUntil, language) })}</p>
              )}
              {note && <p>{note}</p>}
            </>
          ),
        },
        {
          key: 'holder',
          header: t('plots:holder'),
          cell: ({ tenure }) => <>{tenure && (answersForIt ? <Holder tenure={tenure} /> : t('plots:yours'))}</>,
        },
      ]}
    />
  );
}

export function Holder({ tenure }: { tenure: NonNullable<PlotLineOfGarden['tenure']> }) {
  const { t } = usePage();
  if (!tenure.personId) return <>{tenure.name || t(`plots:kind.${tenure.kind}`)}</>;
  return <PersonLink id={tenure.personId} name={tenure.name} />;
}

function labelsOf(t: ReturnType<typeof usePage>['t']): Record<string, string> {
  return {
    first: t('plots:first'),
    last: t('plots:last'),
    squareMetres: t('plots:size_each'),
    turnOrder: t('plots:turn_order'),
    warningDays: t('plots:warning_days'),
    kind: t('plots:for_whom'),
    holderName: t('plots:holder_name'),
    wish: t('plots:wish'),
  };
}
