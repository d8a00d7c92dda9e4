// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  ErrorSummary,
  formatDate,
  PageHeading,
  PersonLink,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { NamedTenure } from '../application/view-plots.js';
import { AssignForm } from './assign-form.js';
import { ChangePlotForm } from './change-plot-form.js';
import { HolderActs } from './holder-acts.js';
import { type PlotPageProps, TONE_OF_PLOT } from './plots.props.js';

/** One plot, for who answers for its garden: whose it is, what is to be done about it, who had it. */
export function PlotPage(props: PlotPageProps) {
  const { t } = usePage();
  const { detail, forms } = props;
  const { plot, garden, current, past } = detail;
  const refused = forms.change ?? forms.assign ?? forms.warn ?? forms.takeBack;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={garden.name}
        title={t('plots:number_of', { number: plot.number })}
        lead={[t('plots:square_metres', { size: plot.squareMetres }), plot.note].filter(Boolean).join(' · ')}
        badge={<StateBadge tone={TONE_OF_PLOT[plot.state]} text={t(`plots:state.${plot.state}`)} />}
      />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      {refused && <ErrorSummary errors={refused.errors} labels={labelsOf(t)} />}
      <div class="split">
        <div class="stack">
          {current ? (
            <Section title={t('plots:holder')} id="holder">
              <TenureFacts tenure={current} />
            </Section>
          ) : (
            <AssignForm {...props} />
          )}
          {past.length > 0 && (
            <Section title={t('plots:past')} id="past">
              <ul>
                {past.map((tenure) => (
                  <li key={tenure.id}>
                    <PastTenure tenure={tenure} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div class="stack">
          {current && <HolderActs {...props} tenure={current} />}
          <ChangePlotForm {...props} />
        </div>
      </div>
    </div>
  );
}

function TenureFacts({ tenure }: { tenure: NamedTenure }) {
  const { t, language } = usePage();
  const day = (date: string | null) => date && formatDate(date, language);
  return (
    <DefinitionList
      items={[
        { term: t('plots:name'), value: nameOf(tenure, t) },
        { term: t('plots:for_whom'), value: t(`plots:kind.${tenure.kind}`) },
        { term: t('plots:phone'), value: tenure.phone },
        { term: t('plots:held_since'), value: day(tenure.startsOn) },
        { term: t('plots:held_until'), value: day(tenure.endsOn) },
        { term: t('plots:out_of_turn'), value: tenure.outOfTurn },
        { term: t('plots:warning_until'), value: day(tenure.warnedUntil) },
        { term: t('plots:warning'), value: tenure.warning },
        { term: t('plots:tidied_on'), value: day(tenure.tidiedOn) },
      ]}
    />
  );
}

function PastTenure({ tenure }: { tenure: NamedTenure }) {
  const { t, language } = usePage();
  const { state, startsOn, endedOn, endReason } = tenure;
  const times = [startsOn, endedOn].flatMap((day) => (day ? [formatDate(day, language)] : [])).join(' – ');
  return (
    <>
      {nameOf(tenure, t)}, {[times, t(`plots:ended.${state}`), endReason].filter(Boolean).join(' · ')}
    </>
  );
}

function nameOf({ personId, name, kind }: NamedTenure, t: ReturnType<typeof usePage>['t']) {
  return personId ? <PersonLink id={personId} name={name} /> : name || t(`plots:kind.${kind}`);
}

function labelsOf(t: ReturnType<typeof usePage>['t']): Record<string, string> {
  return {
    squareMetres: t('plots:size'),
    state: t('plots:state'),
    note: t('plots:note'),
    requestId: t('plots:to_whom'),
    kind: t('plots:other_kind'),
    holderName: t('plots:holder_name'),
    startsOn: t('plots:held_since'),
    endsOn: t('plots:held_until'),
    outOfTurn: t('plots:out_of_turn'),
    overrule: t('plots:overrule'),
    until: t('plots:warning_until'),
    warning: t('plots:warning'),
    reason: t('plots:reason'),
    leftAs: t('plots:left_as'),
  };
}
