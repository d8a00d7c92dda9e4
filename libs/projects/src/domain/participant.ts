// SPDX-License-Identifier: AGPL-3.0-or-later

/** Somebody who would rather not say, kept apart from somebody nobody asked. */
export const DECLINED = 'not_said';
const YES_NO = ['yes', 'no'] as const;

/** What is asked at entry, by the common indicators of the ESF+ (Regulation (EU) 2021/1057, Annex I). */
export const QUESTIONS = {
  employment: ['unemployed', 'long_term_unemployed', 'inactive', 'employed'],
  education: ['isced_0_2', 'isced_3_4', 'isced_5_8'],
  citizenship: ['eu', 'third_country', 'stateless'],
  foreignBackground: YES_NO,
  homeless: YES_NO,
  rural: YES_NO,
  disability: YES_NO,
  minority: YES_NO,
} as const;
export type Question = keyof typeof QUESTIONS;
export const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[];

/** Answers of special categories (GDPR, article 9): with consent alone, and gone when it is taken back. */
export const SPECIAL = ['disability', 'minority'] as const satisfies readonly Question[];

/** One of the answers, `not_said`, or null where nobody has asked. */
export type Answers = Readonly<Record<Question, string | null>>;

export const OUTCOMES = ['job_searching', 'in_education', 'qualified', 'employed', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CONSENT_WAYS = ['signed_paper', 'spoken', 'online'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export const NO_TAX_CODE_REASONS = ['just_arrived', 'no_papers', 'asked_for', 'not_said'] as const;
export type NoTaxCodeReason = (typeof NO_TAX_CODE_REASONS)[number];

/** A person in a project. Days as yyyy-mm-dd. */
export interface Participant extends Answers {
  readonly id: string;
  readonly projectId: string;
  readonly personId: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
  /** How it was for them on leaving; null where nobody has asked. */
  readonly outcomes: readonly Outcome[] | null;
  readonly taxCode: string | null;
  readonly noTaxCodeReason: NoTaxCodeReason | null;
  readonly consentOn: string | null;
  readonly consentWay: ConsentWay | null;
  readonly noticeVersion: string | null;
  readonly specialWithdrawnAt: Date | null;
  readonly enteredBy: string;
  readonly createdAt: Date;
}

export const MISSING = ['gender', 'tax_code', 'consent', 'outcome', ...QUESTION_NAMES] as const;
export type Missing = (typeof MISSING)[number];

/** What the funder asks that nobody has been asked yet. Who would rather not say has answered. */
export function missingOf(one: Omit<Participant, 'id'>, { gender }: { readonly gender: string | null }): Missing[] {
  const isWithdrawn = one.specialWithdrawnAt !== null;
  const questions = QUESTION_NAMES.filter(
    (name) => one[name] === null && !(isWithdrawn && (SPECIAL as readonly Question[]).includes(name)),
  );
  return [
    ...(gender ? [] : ['gender' as const]),
    ...((one.taxCode ?? one.noTaxCodeReason) ? [] : ['tax_code' as const]),
    ...((one.consentOn ?? isWithdrawn) ? [] : ['consent' as const]),
    ...(one.leftOn && !one.outcomes ? ['outcome' as const] : []),
    ...questions,
  ];
}
