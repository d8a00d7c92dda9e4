// SPDX-License-Identifier: AGPL-3.0-or-later
import './format/text-formats.js';
export { directionOf, type Language, languageNames, locales } from './texts/language.js';
export type { TextsIn, TextTable, Translations } from './texts/translation.js';
export {
  findText,
  takeLentTexts,
  listMissingTexts,
  listTranslationFaults,
  takeUnknownTexts,
  registerStaffTexts,
  registerTexts,
  registerDesk,
  registerVoice,
  said,
  type T,
  type TextKey,
  type TextParams,
  type TextsOf,
  type Voice,
} from './texts/text-registry.js';
export { uiTranslator as translator } from './texts/ui-texts.js';
export { romeTime, romeZone, type Instant } from './format/rome-time.js';
export {
  formatDate,
  formatDateTime,
  formatNearDate,
  formatDay,
  formatDayNumber,
  formatMonth,
  formatTime,
  formatWeekday,
} from './format/format-date.js';
export { formatHours, formatWhen } from './format/format-when.js';
export { formatList, withCommas } from './format/format-list.js';
export { formatMinutes } from './format/format-minutes.js';
export { formatEuro, formatGrams, formatKg, formatKm, formatMetres, formatNumber } from './format/format-quantity.js';
export { formatElapsed, formatRelative } from './format/format-relative.js';
export { readDay, type ReadDay } from './format/read-day.js';
export { readTime } from './format/read-time.js';
export { findInstant, findInstants, toDateInput, toTimeInput } from './format/date-input.js';
export { assetUrl, setAssetManifest } from './assets/asset-manifest.js';
export { iconNames, type IconName } from './assets/icon-names.js';
export {
  CurrentPage,
  blankPage,
  usePage,
  useText,
  type Flash,
  type NavItem,
  type PageContext,
  type Viewer,
} from './page/page-context.js';
export { InBoth } from './page/in-both.js';
export { InLanguage } from './page/in-language.js';
export { LanguageChoice } from './page/language-choice.js';
export { renderFragment, renderPage, type PageOptions } from './page/render-page.js';
export { setSiteLinks, type SiteLinks } from './page/site-links.js';
export { Alert, type AlertProps } from './components/alert.js';
export { Badge, type BadgeProps } from './components/badge.js';
export { Button, buttonClass, type ButtonKind, type ButtonProps } from './components/button.js';
export { Card, type CardProps } from './components/card.js';
export { CardGrid, type CardGridProps } from './components/card-grid.js';
export { CsrfField } from './components/csrf-field.js';
export { DataTable, type Column, type DataTableProps } from './components/data-table.js';
export { DefinitionList, type Definition } from './components/definition-list.js';
export { Details, type DetailsProps } from './components/details.js';
export { EmptyState, type EmptyStateProps } from './components/empty-state.js';
export { ErrorPage, type ErrorPageProps } from './components/error-page.js';
export { ErrorSummary, type ErrorSummaryProps } from './components/error-summary.js';
export { FormBeside, type FormBesideProps } from './components/form-beside.js';
export { FormSummary, type FormSummaryProps, type SummedField } from './components/form-summary.js';
export { Form, type FormProps } from './components/form.js';
export { Icon, type IconProps } from './components/icon.js';
export { LinkButton, type LinkButtonProps } from './components/link-button.js';
export { LiveRegion, type LiveRegionProps } from './components/live-region.js';
export { FaceCard, FaceMark } from './components/face.js';
export { type Face, initialsOf } from './page/face.js';
export { LetterheadFoot, LetterheadTop } from './components/letterhead.js';
export type { Letterhead, LetterheadPicture } from './page/letterhead.js';
export { PaperSheet, type PaperSheetProps } from './components/paper-sheet.js';
export { PaperTable, type PaperTableProps } from './components/paper-table.js';
export { PageHeading, type PageHeadingProps } from './components/page-heading.js';
export { Pagination, type PaginationProps } from './components/pagination.js';
export { type Named, PeopleText } from './components/people-text.js';
export { PersonLink } from './components/person-link.js';
export { PersonLine, type PersonLineProps } from './components/person-line.js';
export { PostButton, type PostButtonProps } from './components/post-button.js';
export { Reasons, type ReasonsProps } from './components/reasons.js';
export { ScoreBar, type ScoreBarProps } from './components/score-bar.js';
export { Section, type SectionProps } from './components/section.js';
export { Stat, type StatProps } from './components/stat.js';
export { StateBadge, type StateBadgeProps } from './components/state-badge.js';
export { Steps, type StepsProps } from './components/steps.js';
export { Tabs, type TabItem } from './components/tabs.js';
export { Timeline, type TimelineItem } from './components/timeline.js';
export { PrintButton } from './components/print-button.js';
export { toneIcons, type Tone } from './components/tone.js';
export { fieldId } from './fields/field-id.js';
export { type FieldProps } from './fields/field.js';
export { TextField, type TextFieldProps } from './fields/text-field.js';
export { TextArea, type TextAreaProps } from './fields/text-area.js';
export { NumberField, type NumberFieldProps } from './fields/number-field.js';
export { SelectField, type Option, type OptionGroup, type SelectFieldProps } from './fields/select-field.js';
export { FileField, type FileFieldProps } from './fields/file-field.js';
export { DateField, type DateFieldProps } from './fields/date-field.js';
export { TimeField, type TimeFieldProps } from './fields/time-field.js';
export { CheckboxField } from './fields/checkbox-field.js';
export { CheckboxGroup, type CheckboxGroupProps } from './fields/checkbox-group.js';
export { type ChoiceOption } from './fields/choice-option.js';
export { ChoiceByGroup, type ChoiceByGroupProps, type ChoiceGroup } from './fields/choice-by-group.js';
export { RadioCards, type RadioCardsProps } from './fields/radio-cards.js';
export { type AskedFor, Following } from './fields/following.js';
export { Fieldset, type FieldsetProps } from './fields/fieldset.js';
export { HiddenFields, type HiddenFieldsProps } from './fields/hidden-fields.js';
export { bindFields, type BoundField } from './forms/bind-fields.js';
export { listFieldErrors, type FieldErrors, type FieldIssue } from './forms/field-errors.js';
export { fieldValue } from './forms/field-value.js';
export { flattenFields } from './forms/flatten-fields.js';
export { formToInput } from './forms/form-to-input.js';
export { serviceLook, setServiceLook, PLAIN_LOOK } from './components/service-look.js';
export type { ServiceLook } from './components/service-look.js';
export type { OpenTextKey, OpenTextKeys, TextNamespaces } from './texts/text-registry.js';
