// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  DateField,
  ErrorSummary,
  type FieldErrors,
  formatDate,
  formatMinutes,
  InLanguage,
  type Language,
  usePage,
  PrintButton,
  PaperSheet,
} from '@reciproca/ui';
import type { NamedLine, PaperStatement, Period } from '../application/show-paper-statement.js';
import { SheetHead } from './sheet.js';

export interface StatementSheetProps {
  readonly path: string;
  readonly period: Period;
  readonly statement: PaperStatement;
  readonly errors: FieldErrors;
  /** What the sheet is read in; the page around it is in that of who has opened it. */
  readonly language: Language;
}

const IMPERSONAL = new Set(['fund', 'ente', 'household', 'garden', 'person']);

export function StatementSheetPage({ path, period, statement, errors, language }: StatementSheetProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print stack measure">
        <ErrorSummary errors={errors} labels={{ from: t('paper:statement.from'), to: t('paper:statement.to') }} />
        <form action={path} method="get" class="stack">
          <DateField name="from" value={period.from} error={errors['from']} label={t('paper:statement.from')} />
          <DateField name="to" value={period.to} error={errors['to']} label={t('paper:statement.to')} />
          <Button text={t('paper:statement.show')} kind="outline" />
        </form>
        <PrintButton />
      </div>
      <InLanguage language={language}>
        <StatementSheet period={period} statement={statement} />
      </InLanguage>
    </div>
  );
}

function StatementSheet({ period, statement }: Pick<StatementSheetProps, 'period' | 'statement'>) {
  const { t, language } = usePage();
  const { person, lines, opening, closing, given, received } = statement;
  return (
    <PaperSheet label={t('paper:statement.title', { name: person.fullName })} large={person.largeText} numbered>
      <SheetHead
        title={t('paper:statement.title', { name: person.fullName })}
        lines={[
          t('paper:statement.period', {
            from: formatDate(period.from, language),
            to: formatDate(period.to, language),
          }),
        ]}
        enteName={statement.enteName}
        officePhone={statement.officePhone}
      />
      <p>
        {t('paper:statement.opening')}: <strong>{inWords(opening, t, language)}</strong>
      </p>
      {lines.length === 0 ? (
        <p>{t('paper:statement.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('paper:statement.day')}</th>
              <th scope="col">{t('paper:statement.what')}</th>
              <th scope="col">{t('paper:statement.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <StatementRow key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <div class="paper-keep">
        <p>
          {t('paper:statement.given')}: {formatMinutes(given, language)} · {t('paper:statement.received')}:{' '}
          {formatMinutes(received, language)}
        </p>
        <p>
          {t('paper:statement.closing')}: <strong>{inWords(closing, t, language)}</strong>
        </p>
        <p>{t('paper:statement.no_money')}</p>
      </div>
    </PaperSheet>
  );
}

function StatementRow({ line }: { line: NamedLine }) {
  const { t, language } = usePage();
  const who = line.names.map((name) => (IMPERSONAL.has(name) ? t(`ledger:account.${name}`) : name)).join(', ');
  return (
    <tr>
      <td>{formatDate(line.at, language)}</td>
      <td>{[t(`ledger:reason.${line.reason}`), line.memo, who].filter(Boolean).join(', ')}</td>
      <td class="paper-numeric">{formatMinutes(line.minutes, language, { signed: true })}</td>
    </tr>
  );
}

type Page = ReturnType<typeof usePage>;

function inWords(minutes: number, t: Page['t'], language: Page['language']): string {
  if (minutes === 0) return t('paper:statement.even');
  return t(minutes > 0 ? 'paper:statement.ahead' : 'paper:statement.behind', {
    minutes: formatMinutes(Math.abs(minutes), language),
  });
}
