// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TrialLine } from '@reciproca/openid';
import { Alert, type Column, DataTable, LinkButton, PageHeading, StateBadge, type Tone, usePage } from '@reciproca/ui';

const TONES: Readonly<Record<TrialLine['result'], Tone>> = { pass: 'success', fail: 'danger', note: 'info' };

export interface TrialProps {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly TrialLine[];
}

/** Line by line what is right and what is not, for whoever has to mend it. */
export function TrialPage({ id, name, lines }: TrialProps) {
  const { t } = usePage();
  const words = (name: string, facts: TrialLine['facts']): string => t(`installation:trial.${name}`, facts);
  const failed = lines.filter(({ result }) => result === 'fail').length;
  const columns: Column<TrialLine>[] = [
    { key: 'check', header: t('installation:trial.check'), cell: ({ check }) => t(`installation:trial.${check}`) },
    {
      key: 'result',
      header: t('installation:trial.result'),
      cell: ({ result }) => <StateBadge tone={TONES[result]} text={t(`installation:trial.is.${result}`)} />,
    },
    {
      key: 'what',
      header: t('installation:trial.what'),
      cell: ({ check, result, facts }) => words(`${check}.${result}`, facts),
    },
  ];
  return (
    <div class="stack">
      <PageHeading title={t('installation:trial.title')} eyebrow={name} lead={t('installation:trial.lead')} />
      <Alert tone={failed > 0 ? 'danger' : 'success'}>
        {t(failed > 0 ? 'installation:trial.failed' : 'installation:trial.passed', { count: failed })}
      </Alert>
      <DataTable
        caption={t('installation:trial.title')}
        captionHidden
        rows={lines}
        rowKey={({ check }) => check}
        columns={columns}
      />
      <div>
        <LinkButton href={`/installation/providers/${id}/trial`} text={t('installation:trial.again')} kind="outline" />
      </div>
    </div>
  );
}
